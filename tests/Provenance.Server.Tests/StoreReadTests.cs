namespace Provenance.Server.Tests;

/// <summary>The golden cases again, from a server that does not hold the graph in memory: the answers are the same.</summary>
public sealed class StoreReadTests(StoreReadServer server)
{
    public static TheoryData<string> Names => Case.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_the_same_without_the_graph_in_memory(string name)
    {
        var reviewed = Case.Of(name);
        var (_, answer) = await server.AskAsync(await reviewed.QueryAsync());
        Assert.Equal((await reviewed.ReviewedAsync()).Answer, Case.Answer(answer));
    }
}
