using Microsoft.Extensions.Time.Testing;
using Provenance.Data.Readers.Wholes;

namespace Provenance.Data.Tests.Readers.Wholes;

public sealed class FairTurnsTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly FairTurns _turns;
    private readonly ManualResetEventSlim _goOn = new();
    private readonly List<string> _order = [];

    public FairTurnsTests() => _turns = new(_clock, places: 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _goOn.Dispose();

    [Fact]
    public async Task Those_who_wait_take_turns_however_much_one_of_them_asks_for()
    {
        var running = Occupy();
        List<Task> asked = [Ask("ann", "a1"), Ask("ann", "a2"), Ask("ann", "a3"), Ask("bob", "b1"), Ask("cat", "c1"), Ask("bob", "b2")];

        _goOn.Set();
        await Task.WhenAll([running, .. asked]);

        Assert.Equal(["a1", "b1", "c1", "a2", "b2", "a3"], _order);
    }

    [Fact]
    public async Task Who_asks_for_too_much_is_refused_and_the_others_are_not()
    {
        var running = Occupy();
        List<Task> asked = [.. Enumerable.Range(0, FairTurns.MostOfClient).Select(number => Ask("ann", $"a{number}"))];

        var refused = await Assert.ThrowsAsync<OverloadedException>(() => Ask("ann", "one more"));
        asked.Add(Ask("bob", "b"));
        _goOn.Set();
        await Task.WhenAll([running, .. asked]);

        Assert.Equal(TimeSpan.FromSeconds(1), refused.RetryAfter);
        Assert.Equal(FairTurns.MostOfClient + 1, _order.Count);
        Assert.Equal("b", _order[1]);
    }

    [Fact]
    public async Task A_place_that_is_given_up_is_free_again()
    {
        var running = Occupy();
        using CancellationTokenSource gone = new();
        List<Task> left = [.. Enumerable.Range(0, FairTurns.MostOfClient).Select(number => Ask("ann", $"a{number}", gone.Token))];

        await gone.CancelAsync();
        foreach (var place in left)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place);
        }

        var again = Ask("ann", "again");
        _goOn.Set();
        await Task.WhenAll(running, again);

        Assert.Equal(["again"], _order);
    }

    [Fact]
    public async Task Who_has_waited_too_long_since_what_runs_takes_longer_than_usual_is_refused_and_the_next_is_not()
    {
        var running = Occupy();
        var next = Ask("ann", "a");
        var second = Ask("bob", "b");

        _clock.Advance(FairTurns.LongestWait);

        var refused = await Assert.ThrowsAsync<OverloadedException>(() => second);
        Assert.Equal(FairTurns.LongestWait, refused.RetryAfter);
        _goOn.Set();
        await Task.WhenAll(running, next);
        Assert.Equal(["a"], _order);
    }

    [Fact]
    public async Task Who_would_wait_too_long_is_refused_and_told_how_long()
    {
        await RunAsync("ann", Last15Seconds, Cancellation);
        var running = Occupy();
        var first = Ask("ann", "first");

        var refused = await Assert.ThrowsAsync<OverloadedException>(() => Ask("bob", "second"));
        _goOn.Set();
        await Task.WhenAll(running, first);

        Assert.Equal(TimeSpan.FromSeconds(30), refused.RetryAfter);
    }

    [Fact]
    public async Task What_fails_passes_its_turn_on()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync("ann", () => throw new InvalidOperationException(), Cancellation));
        await Ask("bob", "b");

        Assert.Equal(["b"], _order);
    }

    [Fact]
    public async Task As_many_run_at_a_time_as_there_are_places()
    {
        FairTurns turns = new(_clock, places: 2);
        var first = await turns.TakeAsync("ann", Cancellation);
        using var second = await turns.TakeAsync("ann", Cancellation);
        var third = turns.TakeAsync("bob", Cancellation);

        Assert.False(third.IsCompleted);
        first.Dispose();
        first.Dispose();
        using var passed = await third;
        Assert.False(turns.TakeAsync("cat", Cancellation).IsCompleted);
    }

    private async Task<int> RunAsync(string client, Func<int> action, CancellationToken stop)
    {
        using var turn = await _turns.TakeAsync(client, stop);
        return action();
    }

    private int Last15Seconds()
    {
        _clock.Advance(TimeSpan.FromSeconds(15));
        return 0;
    }

    /// <summary>Takes the turn until <see cref="_goOn"/>.</summary>
    private Task<int> Occupy()
    {
        using ManualResetEventSlim began = new();
        var running = Task.Run(
            () => RunAsync(
                "someone",
                () =>
                {
                    began.Set();
                    _goOn.Wait(Cancellation);
                    return 0;
                },
                Cancellation),
            Cancellation);
        began.Wait(Cancellation);
        return running;
    }

    private Task<int> Ask(string client, string name, CancellationToken? stop = null) => RunAsync(
        client,
        () =>
        {
            _order.Add(name);
            return 0;
        },
        stop ?? Cancellation);
}
