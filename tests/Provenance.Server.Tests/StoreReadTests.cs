namespace Provenance.Server.Tests;

/// <summary>The golden cases again, from a server that does not hold the graph in memory: the answers are the same.</summary>
public sealed class StoreReadTests(StoreReadServer server)
{
    public static TheoryData<string, string> Cases => CaseTests.Cases;

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_answer_is_the_same_without_the_graph_in_memory(string query, string golden)
    {
        var (_, answer) = await server.AskAsync(await File.ReadAllTextAsync(
            Path.Combine(Repository.Root, query), TestContext.Current.CancellationToken));
        Assert.Equal(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, golden + ".json"), TestContext.Current.CancellationToken),
            SampleServer.Indent(answer));
    }
}
