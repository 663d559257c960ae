using Provenance.GraphQL.Language;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests.Hosting;

public sealed class SavedOperationsTests
{
    [Fact]
    public void The_IDE_can_open_with_each_saved_query_and_with_each_of_a_page() => Assert.All(
        ["where-does-it-come-from", "who-goes-in-circles", "ClaimPage", "Suggest"],
        name => Assert.Contains(name, SavedOperations.ByName.Keys));

    [Fact]
    public void Each_holds_one_operation_which_the_IDE_runs_at_once() => Assert.All(
        SavedOperations.ByName,
        saved => Assert.Single(GraphQLParser.Parse(new SourceText(saved.Value)).Document!.Definitions.OfType<OperationDefinitionNode>()));

    [Fact]
    public void Of_a_page_it_has_the_name_of_its_file() => Assert.All(
        SavedOperations.ByName.Where(saved => char.IsUpper(saved.Key[0])),
        saved => Assert.Contains($"query {saved.Key}", saved.Value, StringComparison.Ordinal));
}
