namespace Provenance.Server.Tests;

/// <summary>
/// Every golden case is answered on PostgreSQL as on SQLite, with as many SQL statements or fewer: reads of one kind that
/// wait for the store at the same time share a statement, which SQLite, answering within the call, never has waiting.
/// </summary>
public sealed class CaseTests(KurskServer server)
{
    public static TheoryData<string> Names => Case.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_is_as_on_SQLite_at_no_higher_cost(string name)
    {
        var reviewed = Case.Of(name);
        var (_, answer) = await server.AskAsync(await reviewed.QueryAsync());
        var count = server.Statements.Count;
        var (statements, expected) = await reviewed.ReviewedAsync();
        Assert.Equal(expected, Case.Answer(answer));
        Assert.InRange(count, 0, statements);
    }
}
