using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation;
using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation;

public sealed class DocumentValidatorTests
{
    [Fact]
    public void A_valid_document_has_no_errors() => Assert.Empty(ValidationHarness.Validate("""
        query Q($id: ID!, $surname: Boolean = true) {
          human(id: $id) { ...Person pets { name(surname: $surname) ... on Dog { barkVolume } } }
        }
        fragment Person on Human { __typename name(surname: $surname) }
        """));

    [Fact]
    public void All_rules_apply_in_one_walk_and_report_in_its_order() => Assert.Equal(
        [
            "Variable \"$b\" is not defined by operation \"Q\". (1:61, 1:1)",
            "Variable \"$a\" is never used in operation \"Q\". (1:9)",
            "Unknown type \"Nope\". (1:13)",
            "Cannot query field \"nme\" on type \"Dog\". Did you mean \"name\"? (1:27)",
            "Unknown directive \"@no\". (1:31)",
            "Fragment \"F\" is never used. (1:69)",
        ],
        ValidationHarness.Validate(
            "query Q($a: Nope) { dog { nme @no knows(all: HEEL, command: $b) } } fragment F on Dog { name }"));

    [Fact]
    public void Only_the_rules_that_are_named_apply() => Assert.Equal(
        ["Fragment \"F\" is never used. (1:13)"],
        ValidationHarness.Validate(
            "{ unknown } fragment F on Nothing { name }",
            new ValidationOptions { Rules = new HashSet<string> { nameof(NoUnusedFragmentsRule), "NoSuchRule" } }));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 2)]
    [InlineData(3, 3)]
    public void Validation_ends_with_an_error_that_says_so_at_the_limit(int maxErrors, int reported)
    {
        var errors = ValidationHarness.Validate("{ a b c d }", new ValidationOptions { MaxErrors = maxErrors });

        Assert.Equal(reported + 1, errors.Count);
        Assert.Equal("Too many validation errors, error limit reached. Validation aborted.", errors[^1]);
    }

    [Fact]
    public void As_many_errors_as_allowed_are_no_reason_to_end() =>
        Assert.Equal(2, ValidationHarness.Validate("{ a b }", new ValidationOptions { MaxErrors = 2 }).Count);

    [Fact]
    public void What_an_error_shows_of_a_document_is_limited()
    {
        var arguments = string.Concat(Enumerable.Range(0, 1000).Select(i => $" unknown{i}: 1"));
        var result = DocumentValidator.Validate(
            ValidationHarness.Schema,
            ValidationHarness.Parse($"{{ add({string.Concat(Enumerable.Repeat(" x: 1", 1000))}) "
                + $"find(filter: {{tame: true{arguments}}}) {{ name }} }}"),
            new ValidationOptions { MaxErrors = 2000 });

        Assert.Equal(100, result[0].Locations.Count);
        Assert.All(result, error => Assert.InRange(error.Message.Length, 1, 2003));
        Assert.Equal(1000, result.Count(error => error.Message.Contains("unknown field", StringComparison.Ordinal)));
    }

    /// <summary>The literal has 60,000 characters; shown in full in each error they would be 600 MB.</summary>
    [Fact]
    public void Memory_for_the_errors_of_a_large_literal_does_not_grow_with_its_square()
    {
        var fields = string.Concat(Enumerable.Range(0, 5000).Select(i => $" unknown{i}: 1"));
        var document = ValidationHarness.Parse($"{{ find(filter: {{{fields}}}) {{ name }} }}");
        var before = GC.GetAllocatedBytesForCurrentThread();

        DocumentValidator.Validate(ValidationHarness.Schema, document);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 100_000_000);
    }

    [Fact]
    public void The_deepest_document_that_can_be_parsed_fits_on_a_small_stack()
    {
        const int Depth = ParserOptions.LargestMaxDepth - 1;
        var fields = string.Concat(Enumerable.Repeat("a{", Depth)) + "x" + new string('}', Depth);
        var inlines = string.Concat(Enumerable.Repeat("...{", Depth)) + "dog" + new string('}', Depth);
        var literal = string.Concat(Enumerable.Repeat("[", Depth - 1)) + new string(']', Depth - 1);
        string[] documents = [$"{{{fields}{fields}}}", $"{{{inlines}}}", $"{{ take(any: {literal}, int: {literal}) }}"];
        var parsed = documents
            .Select(text => ValidationHarness.Parse(text, new ParserOptions { MaxDepth = Depth + 1 }))
            .ToList();

        var counts = HostileDocuments.OnSmallStack(() =>
            parsed.Select(document => DocumentValidator.Validate(ValidationHarness.Schema, document).Count));

        Assert.All(counts, count => Assert.InRange(count, 1, 3));
    }
}
