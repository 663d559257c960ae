using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class OperationDepthTests
{
    [Theory]
    [InlineData("{ a }", 1)]
    [InlineData("{ a { b } c }", 2)]
    [InlineData("{ c a { b { c } } }", 3)]
    [InlineData("{ ... { a } }", 2)]
    [InlineData("{ ... on Q { ... { a } } }", 3)]
    [InlineData("{ ...F } fragment F on Q { a }", 2)]
    [InlineData("{ ...F } fragment F on Q { a ...G } fragment G on Q { b { c } }", 4)]
    [InlineData("{ a { ...G } ...G } fragment G on Q { b { c } }", 4)]
    [InlineData("{ ...Unknown }", 1)]
    public void Fields_inline_fragments_and_spreads_each_count_one(string document, int depth)
    {
        Assert.False(Exceeds(document, depth));
        Assert.True(Exceeds(document, depth - 1));
    }

    [Fact]
    public void Chains_of_fragments_add_up()
    {
        var chain = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"fragment F{i} on Q {{ ...F{i + 1} }}"));
        Assert.True(Exceeds($"{{ ...F0 }} {chain} fragment F300 on Q {{ a }}", 300));
        Assert.False(Exceeds($"{{ ...F0 }} {chain} fragment F300 on Q {{ a }}", 302));
    }

    [Fact]
    public void A_fragment_spread_many_times_is_measured_once()
    {
        // Followed spread by spread, these would be 2 to the power of 60 fields.
        var doubling = string.Join(
            ' ', Enumerable.Range(0, 60).Select(i => $"fragment F{i} on Q {{ ...F{i + 1} ...F{i + 1} }}"));
        Assert.False(Exceeds($"{{ ...F0 }} {doubling} fragment F60 on Q {{ a }}", 100));
    }

    [Theory]
    [InlineData("{ ...A } fragment A on Q { ...A ...A }")]
    [InlineData("{ ...A } fragment A on Q { b { ...B } } fragment B on Q { ...A ... { ...A } }")]
    public void A_cycle_exceeds_every_limit(string document) => Assert.True(Exceeds(document, 500));

    private static bool Exceeds(string text, int limit)
    {
        var document = GraphQLParser.Parse(new SourceText(text)).Document!;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(each => each.Name.Value);
        return new OperationDepth(fragments, limit)
            .Exceeds(document.Definitions.OfType<OperationDefinitionNode>().Single());
    }
}
