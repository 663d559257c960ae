using System.Text.Json;
using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Coercion;

public sealed class PlainValueTests
{
    [Theory]
    [InlineData("[1, -1.5, \"x\", true, NAME, null, $v]", "[1,-1.5,\"x\",true,\"NAME\",null,null]")]
    [InlineData("{a: {b: [{c: 1}]}}", "{\"a\":{\"b\":[{\"c\":1}]}}")]
    [InlineData("3000000000", "3000000000")]
    [InlineData("{a: 1, b: 2, a: 3}", "{\"a\":3,\"b\":2}")]
    public void A_literal_is_read_without_a_type(string literal, string expected)
    {
        var document = GraphQLParser.Parse(new SourceText($"{{ f(x: {literal}) }}")).Document!;
        var field = (FieldNode)((OperationDefinitionNode)document.Definitions[0]).SelectionSet.Selections[0];
        Assert.Equal(expected, JsonSerializer.Serialize(PlainValue.Read(field.Arguments[0].Value)));
    }
}
