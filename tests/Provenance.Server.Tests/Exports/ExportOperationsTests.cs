using Provenance.Exports;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Exports;

/// <summary>The operations by which files are made, feeds are filled and tools ask.</summary>
public sealed class ExportOperationsTests(KurskServer server)
{
    [Fact]
    public void Each_fits_the_schema()
    {
        string[] operations = [.. Exporter.Operations, .. ContractFiles.Tools.Values];

        Assert.True(operations.Length > 15, $"Only {operations.Length} operations were found.");
        Assert.All(operations, operation => Assert.Empty(DocumentValidator.Validate(
            server.Get<GraphQLEngine>().Schema.Schema,
            GraphQLParser.Parse(new SourceText(operation), new()).Document!,
            new())));
    }
}
