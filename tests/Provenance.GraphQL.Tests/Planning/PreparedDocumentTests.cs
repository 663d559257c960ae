using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class PreparedDocumentTests
{
    [Theory]
    [InlineData("query A { echo } query B { failing }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { echo }", "B", "Unknown operation named \"B\".")]
    [InlineData("query A { echo }", "", "Unknown operation named \"\".")]
    [InlineData("fragment F on Query { echo }", null, "Must provide an operation.")]
    [InlineData("subscription { echo }", null, "Schema is not configured to execute subscription operation.")]
    public void An_operation_that_cannot_be_told_is_an_error(string document, string? name, string expected)
    {
        var (operation, error) = Plans.Document(document).Operation(name);
        Assert.Null(operation);
        Assert.Equal(expected, error!.Message);
    }

    [Theory]
    [InlineData("query A { echo }", null)]
    [InlineData("query A { echo }", "A")]
    [InlineData("query B { failing } query A { echo }", "A")]
    public void An_operation_is_found_by_its_name(string document, string? name)
    {
        var prepared = Plans.Document(document);
        var (operation, error) = prepared.Operation(name);
        Assert.Null(error);
        Assert.Equal("A", operation!.Operation.Name!.Value);
        Assert.Equal(OperationType.Query, operation.Operation.Operation);
        Assert.Same(operation, prepared.Operation(name).Operation);
    }
}
