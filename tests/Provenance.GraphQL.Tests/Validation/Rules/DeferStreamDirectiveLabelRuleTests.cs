using Provenance.GraphQL.Validation.Rules;

namespace Provenance.GraphQL.Tests.Validation.Rules;

public sealed class DeferStreamDirectiveLabelRuleTests
{
    private const string Unique =
        """Value for arguments "defer(label:)" and "stream(label:)" must be unique across all Defer/Stream directive usages.""";

    [Theory]
    [InlineData("""{ ... @defer { dog { name } } ... @defer { dogs { name } } }""")]
    [InlineData("""{ ... @defer(label: "a") { dog { ... @defer(label: "b") { name } } } }""")]
    [InlineData("{ ... @defer(label: null) { dog { name } } ... @defer(label: null) { dogs { name } } }")]
    public void Different_labels_and_none_are_accepted(string document) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveLabelRule), document);

    [Theory]
    [InlineData(
        """{ ... @defer(label: "a") { dog { name } } ...F } fragment F on Query { ... @defer(label: "a") { dogs { name } } }""",
        Unique + " (1:7, 1:76)")]
    [InlineData(
        "query ($l: String) { ... @defer(label: $l) { dog { name } } }",
        """Argument "@defer(label:)" must be a static string. (1:26)""")]
    public void Labels_that_recur_or_are_no_literals_are_reported(string document, string error) =>
        ValidationHarness.AssertIncrementalErrors(nameof(DeferStreamDirectiveLabelRule), document, error);
}
