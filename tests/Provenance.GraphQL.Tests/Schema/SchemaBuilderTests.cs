using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Schema;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Definitions_and_extensions_of_several_files_make_one_schema()
    {
        var schema = Schemas.Build(
            "type Query { claim(id: ID!): Claim }",
            "type Claim implements Node { id: ID! } extend type Query { node: Node }",
            "interface Node { id: ID! }");

        Assert.Equal(["claim", "node"], schema.QueryType!.Fields.Keys);
        Assert.Equal("Query.claim(id:)", schema.QueryType.Fields["claim"].Arguments["id"].Coordinate);
        Assert.Equal("Claim", schema.PossibleTypes((InterfaceType)schema.Types["Node"]).Single().Name);
    }

    [Fact]
    public void A_syntax_error_names_its_file()
    {
        var result = SchemaBuilder.Build([new("type Query { a: Int }"), new("type {", "claims.graphql")]);

        Assert.Equal(SchemaStage.Syntax, result.Stage);
        Assert.False(result.IsValid);
        Assert.Equal(
            "claims.graphql:1:6: Syntax Error: Expected Name, found \"{\".", result.Errors.Single().ToString());
    }

    [Fact]
    public void An_error_of_the_definitions_names_its_file()
    {
        var result = SchemaBuilder.Build([new("type Query { a: Int }"), new("type A {\n  b: B }", "claims.graphql")]);

        Assert.Equal(SchemaStage.Sdl, result.Stage);
        Assert.Equal(
            "claims.graphql:2:6: Unknown type \"B\". Did you mean \"A\"?", result.Errors.Single().ToString());
    }

    [Fact]
    public void Types_stand_in_definition_order_with_scalars_after_their_first_use()
    {
        // The order of the reference implementation's type map for the same document.
        var schema = Schemas.Build("type Query { a: A, f: Float } type A { id: ID, i(x: Int): A } scalar Z");

        Assert.Equal(
            ["Query", "Float", "A", "ID", "Int", "Z", "Boolean", "String", "__Schema"],
            schema.Types.Keys.Take(9));
    }

    [Fact]
    public void A_built_in_scalar_that_is_not_used_is_no_part_of_the_schema() =>
        Assert.DoesNotContain("Float", Schemas.Build("type Query { a: String }").Types.Keys);

    [Fact]
    public void Deprecation_and_scalar_directives_are_read()
    {
        var schema = Schemas.Build(
            """
            type Query { a: Date @deprecated b: Date @deprecated(reason: "old") c(i: OneOf): Date }
            scalar Date
            extend scalar Date @specifiedBy(url: "https://example.org/date")
            input OneOf @oneOf { a: Int }
            """);

        Assert.Equal("No longer supported", schema.QueryType!.Fields["a"].DeprecationReason);
        Assert.Equal("old", schema.QueryType.Fields["b"].DeprecationReason);
        Assert.Null(schema.QueryType.Fields["c"].DeprecationReason);
        Assert.Equal("https://example.org/date", ((ScalarType)schema.Types["Date"]).SpecifiedByUrl);
        Assert.True(((InputObjectType)schema.Types["OneOf"]).IsOneOf);
    }

    [Fact]
    public void A_specified_directive_that_cannot_be_read_is_an_error_of_the_documents()
    {
        var result = SchemaBuilder.Build([new("type Query { a: Int @deprecated(reason: 1) }")]);

        Assert.Equal(SchemaStage.Sdl, result.Stage);
        Assert.Equal(
            "Argument \"@deprecated(reason:)\" has invalid value: String cannot represent a non string value: 1",
            result.Errors.Single().Message);
    }

    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "Query", "Mutation")]
    [InlineData("schema { query: Q } type Q { a: Int } type Mutation { a: Int }", "Q", null)]
    [InlineData("schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int }", "Q", "M")]
    public void Root_types_are_named_by_the_schema_or_by_default(string sdl, string query, string? mutation)
    {
        var schema = Schemas.Build(sdl);

        Assert.Equal(query, schema.QueryType?.Name);
        Assert.Equal(mutation, schema.MutationType?.Name);
        Assert.Null(schema.SubscriptionType);
    }

    [Fact]
    public void Meta_fields_are_found_where_they_can_be_selected()
    {
        var schema = Schemas.Build("type Query { a: A u: U } type A { a: Int } union U = A");
        var other = (ObjectType)schema.Types["A"];

        Assert.Equal("__Schema!", schema.FindField(schema.QueryType!, "__schema")?.Type.ToString());
        Assert.Equal("__Type", schema.FindField(schema.QueryType!, "__type")?.Type.ToString());
        Assert.Null(schema.FindField(other, "__schema"));
        Assert.Equal("String!", schema.FindField((UnionType)schema.Types["U"], "__typename")?.Type.ToString());
        Assert.Equal("a", schema.FindField(other, "a")?.Name);
        Assert.Null(schema.FindField(other, "b"));
    }

    [Theory]
    [InlineData("A", "I", true)]
    [InlineData("A!", "I", true)]
    [InlineData("A", "I!", false)]
    [InlineData("[A!]!", "[I]", true)]
    [InlineData("[A]", "I", false)]
    [InlineData("I", "A", false)]
    [InlineData("A", "U", true)]
    [InlineData("J", "I", true)]
    public void Covariant_types_may_stand_for_what_is_expected(string type, string expected, bool isCovariant)
    {
        var schema = Schemas.Build(
            """
            type Query { a(t: Int): A }
            interface I { a: Int } interface J implements I { a: Int }
            type A implements I & J { a: Int } union U = A
            """);

        Assert.Equal(isCovariant, schema.IsCovariant(Find(type), Find(expected)));

        GraphQLType Find(string text)
        {
            var field = GraphQLParser.Parse(new SourceText($"type T {{ f: {text} }}")).Document!.Definitions.Single();
            return schema.FindType(((ObjectTypeDefinitionNode)field).Fields[0].Type)!;
        }
    }
}
