using System.Diagnostics;

namespace Provenance.Server.Tests;

/// <summary>Every known attack is answered, costs little memory, and leaves a server that works. Set UPDATE_ATTACKS=1 to
/// measure them into docs/attacks.md.</summary>
public sealed class AttackTests(KurskServer server, AttackTable table) : IClassFixture<AttackTable>
{
    private const long MaxGrowth = 64 * 1024 * 1024;

    public static TheoryData<string> Names => [.. Attack.All.Select(attack => attack.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_attack_is_answered_and_the_next_request_works(string name)
    {
        var attack = Attack.All.Single(attack => attack.Name == name);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var (status, answer) = await attack.SendAsync(server.Client, TestContext.Current.CancellationToken);
        clock.Stop();
        var after = GC.GetTotalMemory(forceFullCollection: true);
        table.Add(attack, clock.Elapsed, answer.Length, before, after);

        Assert.Contains(attack.Answer, answer, StringComparison.Ordinal);
        Assert.Equal(attack.Status, status);
        Assert.True(answer.Length < 300_000, $"{answer.Length} characters answer it.");
        Assert.True(after - before < MaxGrowth, $"{after - before} bytes are held after it.");
        var data = await server.DataAsync("{ claims(first: 0) { totalCount } }");
        Assert.Equal(85, data.GetProperty("claims").GetProperty("totalCount").GetInt32());
    }
}
