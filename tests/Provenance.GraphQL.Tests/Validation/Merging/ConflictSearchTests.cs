using Provenance.GraphQL.Validation;
using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Merging;

public sealed class ConflictSearchTests
{
    private const string TooManySteps =
        "Validation aborted: comparing the fields that answer under the same name takes more than 500000 steps.";

    private const string TooDeep = "Validation aborted: the selected fields nest more than 400 levels deep.";

    /// <summary>Seven hundred fields of one name make 244,650 pairs at two steps each, a thousand 499,500.</summary>
    [Theory]
    [InlineData(700)]
    [InlineData(1000, TooManySteps)]
    public void Comparing_every_pair_of_fields_has_a_budget(int fields, params string[] errors) =>
        AssertErrors($"{{ dog {{ {Repeat(fields, _ => "name ")} }} }}", errors);

    [Fact]
    public void Fields_of_different_names_cost_next_to_nothing() =>
        AssertErrors($"{{ dog {{ {Repeat(20_000, i => $"name{i}: name ")} }} }}");

    /// <summary>Expanded, the document selects two to the power of forty fields.</summary>
    [Fact]
    public void Fragments_that_double_at_every_step_are_not_expanded() => AssertErrors(
        "{ cat { ...F0 } }" + HostileDocuments.Chain(
            "F", 40, "on Cat { name }", next => $"on Cat {{ kittens {{ ...{next} }} x: kittens {{ ...{next} }} }}"));

    [Fact]
    public void A_long_chain_of_fragments_is_followed_on_a_small_stack() => AssertErrors(
        "{ dog { name ...F0 } }"
        + HostileDocuments.Chain("F", 10_000, "on Dog { name }", next => $"on Dog {{ ...{next} }}"));

    [Fact]
    public void Two_long_chains_of_fragments_are_compared_on_a_small_stack()
    {
        var document = "{ dog { ...F0 ...G0 } }"
            + HostileDocuments.Chain("F", 300, "on Dog { x: name }", next => $"on Dog {{ ...{next} }}")
            + HostileDocuments.Chain("G", 300, "on Dog { x: nickname }", next => $"on Dog {{ ...{next} }}");

        AssertErrors(
            document,
            "Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. "
                + "Use different aliases on the fields to fetch both if this was intentional. "
                + $"(1:{ColumnOf("x: name ")}, 1:{ColumnOf("x: nickname ")})");

        int ColumnOf(string field) => document.IndexOf(field, StringComparison.Ordinal) + 1;
    }

    [Theory]
    [InlineData(399)]
    [InlineData(401, TooDeep)]
    public void Answers_that_nest_through_fragments_have_a_limit(int levels, params string[] errors) => AssertErrors(
        "{ cat { ...F0 ...G0 } }"
        + HostileDocuments.Chain("F", levels, "on Cat { kittens { name } }", Kittens)
        + HostileDocuments.Chain("G", levels, "on Cat { kittens { name } }", Kittens),
        errors);

    private static string Kittens(string fragment) => $"on Cat {{ kittens {{ ...{fragment} }} }}";

    private static void AssertErrors(string document, params string[] errors)
    {
        var options = new ValidationOptions
        {
            Rules = new HashSet<string> { nameof(OverlappingFieldsCanBeMergedRule) },
        };
        Assert.Equal(errors, HostileDocuments.OnSmallStack(() => ValidationHarness.Validate(document, options)));
    }

    private static string Repeat(int count, Func<int, string> text) =>
        string.Concat(Enumerable.Range(0, count).Select(text));
}
