using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class FieldArgumentsTests
{
    [Theory]
    [InlineData("query ($v: String) { echo(filter: { words: [\"a\"] }) }", true)]
    [InlineData("query ($v: String) { echo }", true)]
    [InlineData("query ($v: String) { echo(filter: { nested: { words: [\"a\", $v] } }) }", false)]
    [InlineData("query ($v: String) { outlets(first: $v) { id } }", false)]
    public void Arguments_without_variables_are_coerced_once(string document, bool isOnce)
    {
        var field = Plans.Prepare(document).PlanFor(new Dictionary<string, object?>()).RootSelection.Fields[0];
        var request = Request(new Dictionary<string, object?> { ["v"] = "b" });
        var first = field.ArgumentsFor(request);
        Assert.Equal(isOnce, ReferenceEquals(first, field.ArgumentsFor(request)));
    }

    [Fact]
    public void Arguments_that_cannot_be_coerced_are_an_error_and_no_values()
    {
        var field = Plans.Prepare("query ($v: Int = 2) { outlets(first: $v) { id } }")
            .PlanFor(new Dictionary<string, object?>()).RootSelection.Fields[0];
        var arguments = field.ArgumentsFor(Request(new Dictionary<string, object?> { ["v"] = null }));
        Assert.Empty(arguments.Values);
        Assert.Equal(
            "Argument \"Query.outlets(first:)\" has invalid value: "
            + "Expected variable \"$v\" provided to non-null type \"Int!\" not to be null.",
            arguments.Error!.Message);
    }

    private static RequestContext Request(IReadOnlyDictionary<string, object?> variables) => new()
    {
        Schema = Newsroom.Schema,
        Services = new NoServices(),
        Variables = variables,
        Fault = exception => new GraphQLError(exception.Message),
    };

    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
