using System.Collections.Concurrent;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Tests.Readers.Rows;

public sealed class SharedReadsTests : IDisposable
{
    private readonly ConcurrentQueue<string> _statements = new();
    private readonly SemaphoreSlim _go = new(0);
    private readonly SharedReads<int, Dictionary<int, string>> _reads;

    public SharedReadsTests() => _reads = new(ReadAsync, maxRunning: 1);

    [Fact]
    public async Task Those_who_ask_while_a_statement_runs_share_the_next_and_get_their_own_rows()
    {
        var alone = Ask(1);
        var two = Ask(2, 3);
        var same = Ask(3, 3);
        var none = Ask(-4);
        _go.Release(2);

        Assert.Equal(["value of 1"], await alone);
        Assert.Equal(["value of 2", "value of 3"], await two);
        Assert.Equal(["value of 3"], await same);
        Assert.Empty(await none);
        Assert.Equal(["1", "2 3 -4"], _statements);
    }

    [Fact]
    public async Task Who_asks_when_none_runs_does_not_wait()
    {
        _go.Release(2);
        Assert.Equal(["value of 1"], await Ask(1));
        Assert.Equal(["value of 2"], await Ask(2));
        Assert.Equal(["1", "2"], _statements);
    }

    [Fact]
    public async Task A_key_that_fails_fails_only_who_asked_for_it()
    {
        var first = Ask(1);
        var bad = Ask(13);
        var good = Ask(2);
        _go.Release(9);

        await first;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        Assert.Equal(["value of 2"], await good);
        Assert.Equal(["value of 3"], await Ask(3));
    }

    [Fact]
    public async Task Who_is_cancelled_stops_waiting_and_the_others_go_on()
    {
        using var stop = new CancellationTokenSource();
        var first = Ask(1);
        var stopped = _reads.ReadAsync([2], stop.Token);
        var other = Ask(3);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        _go.Release(2);
        await first;
        Assert.Equal(["value of 3"], await other);
    }

    [Fact]
    public async Task A_failed_or_cancelled_statement_lets_the_next_run()
    {
        using var stop = new CancellationTokenSource();
        var stopped = _reads.ReadAsync([1], stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stopped);
        _go.Release(2);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ask(13));
        Assert.Equal(["value of 2"], await Ask(2));
    }

    [Fact]
    public async Task Many_keys_never_make_others_wait()
    {
        var first = Ask(1);
        var many = Ask([.. Enumerable.Range(21, 201)]);
        _go.Release(2);
        await first;
        Assert.Equal(201, (await many).Count);
        Assert.Equal(2, _statements.Count);
    }

    /// <inheritdoc/>
    public void Dispose() => _go.Dispose();

    private async Task<IReadOnlyList<string>> Ask(params int[] keys)
    {
        var found = await _reads.ReadAsync(keys, TestContext.Current.CancellationToken);
        return [.. keys.Distinct().Where(found.ContainsKey).Select(key => found[key])];
    }

    private async Task<Dictionary<int, string>> ReadAsync(
        IReadOnlyCollection<int> keys, CancellationToken cancellationToken)
    {
        _statements.Enqueue(string.Join(' ', keys));
        await _go.WaitAsync(cancellationToken);
        return keys.Contains(13)
            ? throw new InvalidOperationException("13")
            : keys.Where(key => key > 0).ToDictionary(key => key, key => $"value of {key}");
    }
}
