using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class OperationSizeTests
{
    private const string TooDeep = "OPERATION_TOO_DEEP";
    private const string TooManySelections = "TOO_MANY_SELECTIONS";

    // Followed spread by spread, these would be 2 to the power of 60 fields.
    private static readonly string _doubling = "{ ...F0 } fragment F60 on Q { x: a @d } "
        + string.Join(' ', Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Q {{ ...F{i + 1} ...F{i + 1} }}"));

    [Theory]
    [InlineData("{ a }", 1)]
    [InlineData("{ a { b } c }", 2)]
    [InlineData("{ c a { b { c } } }", 3)]
    [InlineData("{ ... { a } }", 2)]
    [InlineData("{ ... on Q { ... { a } } }", 3)]
    [InlineData("{ ...F } fragment F on Q { a }", 2)]
    [InlineData("{ ...F } fragment F on Q { a ...G } fragment G on Q { b { c } }", 4)]
    [InlineData("{ a { ...G } ...G } fragment G on Q { b { c } }", 4)]
    public void Fields_inline_fragments_and_spreads_each_are_one_level(string document, int depth)
    {
        Assert.Null(Excess(document, Unlimited with { MaxOperationDepth = depth }));
        Assert.Equal(TooDeep, Excess(document, Unlimited with { MaxOperationDepth = depth - 1 }));
    }

    [Theory]
    [InlineData("{ a }", 1, 0, 0)]
    [InlineData("query ($v: Int @d @d) @d { a }", 1, 0, 3)]
    [InlineData("{ x: a @d y: b { z: c @d @d } }", 3, 3, 3)]
    [InlineData("{ ... @d { x: a } }", 2, 1, 1)]
    [InlineData("{ ...F @d ...F } fragment F on Q @d { x: a @d }", 4, 2, 5)]
    [InlineData("{ ...F ...F } fragment F on Q { ...G ...G } fragment G on Q { x: a }", 10, 4, 0)]
    public void Fragments_count_as_often_as_they_are_spread(string document, int selections, int aliases, int directives)
    {
        var limits = new EngineOptions { MaxSelections = selections, MaxAliases = aliases, MaxDirectives = directives };
        Assert.Null(Excess(document, limits));
        Assert.Equal(TooManySelections, Excess(document, limits with { MaxSelections = selections - 1 }));
        if (aliases > 0)
        {
            Assert.Equal("TOO_MANY_ALIASES", Excess(document, limits with { MaxAliases = aliases - 1 }));
        }

        if (directives > 0)
        {
            Assert.Equal("TOO_MANY_DIRECTIVES", Excess(document, limits with { MaxDirectives = directives - 1 }));
        }
    }

    [Fact]
    public void Chains_of_fragments_add_up()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Q {{ ...F{i + 1} }}"));
        var document = $"{{ ...F0 }} {chain} fragment F300 on Q {{ a }}";
        Assert.Equal(TooDeep, Excess(document, Unlimited with { MaxOperationDepth = 301 }));
        Assert.Null(Excess(document, Unlimited with { MaxOperationDepth = 302 }));
    }

    [Theory]
    [InlineData(1_000_000, 1_000_000, 1_000_000, TooManySelections)]
    [InlineData(1_000_000, 10, 1_000_000, "TOO_MANY_ALIASES")]
    [InlineData(1_000_000, 1_000_000, 10, "TOO_MANY_DIRECTIVES")]
    public void Fragments_that_double_sixty_times_are_not_followed_sixty_times(
        int selections, int aliases, int directives, string code) => Assert.Equal(
        code,
        Excess(_doubling, new EngineOptions
        {
            MaxSelections = selections,
            MaxAliases = aliases,
            MaxDirectives = directives,
        }));

    [Theory]
    [InlineData("{ ...A } fragment A on Q { ...A ...A }")]
    [InlineData("{ ...A } fragment A on Q { b { ...B } } fragment B on Q { ...A ... { ...A } }")]
    [InlineData("{ ...Unknown }")]
    public void Fragments_that_spread_themselves_or_are_missing_are_left_to_validation(string document) =>
        Assert.Null(Excess(document, Unlimited));

    [Fact]
    public void Every_operation_of_a_document_is_measured() => Assert.Equal(
        TooDeep, Excess("query A { a } query B { a { b } }", Unlimited with { MaxOperationDepth = 1 }));

    [Theory]
    [InlineData("{ __schema { queryType { name } } }")]
    [InlineData("{ a ...F } fragment F on Q { ... { __type(name: \"Q\") { name } } }")]
    public void Introspection_can_be_switched_off(string document)
    {
        Assert.Null(Excess(document, Unlimited));
        Assert.Equal("INTROSPECTION_DISABLED", Excess(document, Unlimited with { AllowIntrospection = false }));
        Assert.Null(Excess("{ __typename }", Unlimited with { AllowIntrospection = false }));
    }

    private static EngineOptions Unlimited { get; } = new() { MaxOperationDepth = 500 };

    private static string? Excess(string text, EngineOptions limits) =>
        new OperationSize(GraphQLParser.Parse(new SourceText(text)).Document!, limits).Excess()?.Extensions?["code"] as string;
}
