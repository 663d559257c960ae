using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Binding;

/// <summary>What a CLR type cannot take; what conversions give is tested with whole requests in
/// <see cref="MethodArgumentsTests"/>.</summary>
public sealed class InputConverterTests
{
    private static readonly GraphQLSchema _schema = SchemaBuilder.Build([new SourceText("""
        type Query { a: Int }
        enum Mood { CALM }
        input Form { size: Int  words: [String!] }
        input Empty { missing: Int! }
        scalar Any
        input Others { float: Float  id: ID  boolean: Boolean }
        """)]).Schema!;

    public static TheoryData<string, Type, string[]> Mismatches => new()
    {
        { "Int!", typeof(string), ["p is string, which cannot take Int!"] },
        { "Int!", typeof(long), ["p is long, which cannot take Int!"] },
        { "String", typeof(int?), ["p is int?, which cannot take String"] },
        { "Int", typeof(int), ["p is int, but the schema's Int allows null"] },
        { "Mood!", typeof(string), ["p is string, which cannot take Mood!"] },
        { "[Int!]!", typeof(int), ["p is int, which cannot take [Int!]!"] },
        { "[Int]!", typeof(int[]), ["an item of p is int, but the schema's Int allows null"] },
        { "[Int!]!", typeof(HashSet<int>), ["p is HashSet<int>, which cannot take [Int!]!"] },
        { "Form!", typeof(string), ["p is string, which has no constructor without parameters"] },
        {
            "Form!",
            typeof(BadForm),
            [
                "BadForm.Size is int, but the schema's Int allows null",
                "BadForm.Words is IReadOnlyList<string>, but the schema's [String!] allows null",
            ]
        },
        { "Empty!", typeof(BadForm), ["BadForm has no property Missing that can be set for Empty.missing"] },
    };

    [Theory]
    [MemberData(nameof(Mismatches))]
    public void Each_reason_is_told(string type, Type clrType, string[] expected)
    {
        var findings = new MemberFindings();
        Assert.Null(Convert(type, clrType, findings));
        Assert.Equal(expected, findings.Mismatches);
    }

    [Theory]
    [InlineData("Int!", typeof(int))]
    [InlineData("Int", typeof(int?))]
    [InlineData("Int!", typeof(int?))]
    [InlineData("Float!", typeof(double))]
    [InlineData("ID!", typeof(string))]
    [InlineData("Boolean", typeof(bool?))]
    [InlineData("Any!", typeof(DateTimeOffset))]
    [InlineData("[Int!]!", typeof(IEnumerable<int>))]
    [InlineData("[[Int!]]!", typeof(IReadOnlyList<int[]>))]
    public void These_fit(string type, Type clrType)
    {
        var findings = new MemberFindings();
        Assert.NotNull(Convert(type, clrType, findings));
        Assert.Empty(findings.Mismatches);
    }

    [Fact]
    public void The_enums_are_remembered()
    {
        var findings = new MemberFindings();
        Convert("[Mood!]!", typeof(Mood[]), findings);
        Assert.Equal([((EnumType)_schema.Types["Mood"], typeof(Mood))], findings.Enums);
    }

    private static Func<object?, object?>? Convert(string type, Type clrType, MemberFindings findings)
    {
        var document = GraphQLParser.Parse(new SourceText($"query ($v: {type}) {{ a }}")).Document!;
        var node = document.Definitions.OfType<OperationDefinitionNode>().Single().VariableDefinitions[0].Type;
        return InputConverter.Between(_schema.FindType(node)!, new ClrShape(clrType, null), "p", findings);
    }

    private enum Mood
    {
        Calm,
    }

    private sealed class BadForm
    {
        public int Size { get; init; }

        public IReadOnlyList<string> Words { get; init; } = [];
    }
}
