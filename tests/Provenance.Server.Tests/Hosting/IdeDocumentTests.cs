using Provenance.GraphQL.Language;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Hosting;

public sealed class IdeDocumentTests
{
    [Fact]
    public void It_holds_one_operation_ready_to_run() => Assert.Equal("WhereDoesItComeFrom", Assert.Single(Operations(IdeDocument.Text)));

    [Fact]
    public void Commented_in_all_saved_queries_stand_there()
    {
        var uncommented = string.Join('\n', IdeDocument.Text.Split('\n')
            .SkipWhile(line => !line.Contains("more questions", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? line[2..] : line.TrimStart('#')));
        Assert.Equal(ContractFiles.Operations.Count - 1, Operations(uncommented).Count());
    }

    private static IEnumerable<string> Operations(string text) =>
        GraphQLParser.Parse(new SourceText(text)).Document!.Definitions
            .OfType<OperationDefinitionNode>()
            .Select(operation => operation.Name!.Value);
}
