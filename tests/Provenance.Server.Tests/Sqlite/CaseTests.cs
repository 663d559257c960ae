using Snapshooter.Xunit3;

namespace Provenance.Server.Tests.Sqlite;

/// <summary>Every golden case is answered as its snapshot has it, with as many SQL statements.</summary>
public sealed class CaseTests(KurskServer server)
{
    public static TheoryData<string> Names => Case.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_answer_and_its_cost_are_as_reviewed(string name)
    {
        var reviewed = Case.Of(name);
        var (_, answer) = await server.AskAsync(await reviewed.QueryAsync());
        Snapshot.Match(Case.Text(server.Statements.Count, answer), reviewed.Snapshot);
    }

    [Fact]
    public void Every_snapshot_has_its_query() =>
        Assert.Empty(Case.SnapshotNames.Except(Case.Names.Select(row => row.Data)));
}
