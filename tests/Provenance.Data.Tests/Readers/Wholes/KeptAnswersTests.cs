using Provenance.Data.Readers.Wholes;
using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Tests.Readers.Wholes;

public sealed class KeptAnswersTests
{
    private readonly KeptAnswers _kept = new(new(TimeProvider.System, places: 1), new SingleClient());
    private int _analyses;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_is_worked_out_once_while_the_graph_stays_the_same()
    {
        var snapshot = Snapshot();
        Assert.Equal("1", await AskAsync(snapshot, "a"));
        Assert.Equal("1", await AskAsync(snapshot, "a"));
        Assert.Equal("2", await AskAsync(snapshot, "b"));
        var changed = Snapshot();
        Assert.Equal("3", await AskAsync(changed, "a"));
        Assert.Equal("4", await AskAsync(snapshot, "a"));
    }

    [Fact]
    public async Task Those_who_ask_at_once_wait_for_one_analysis_and_each_may_stop_alone()
    {
        var snapshot = Snapshot();
        using var goOn = new ManualResetEventSlim();
        using var impatient = new CancellationTokenSource();
        var first = AskAsync(snapshot, "a", impatient.Token, goOn);
        var others = Enumerable.Range(0, 5).Select(_ => AskAsync(snapshot, "a", Cancellation)).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        goOn.Set();
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal("1", answer));
        Assert.Equal(1, _analyses);
    }

    [Fact]
    public async Task One_is_worked_out_at_a_time()
    {
        var snapshot = Snapshot();
        var (running, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(key => _kept.OfAsync(
            snapshot,
            default,
            key,
            (_, _) =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                Thread.Sleep(5);
                return Interlocked.Decrement(ref running);
            },
            _ => 0,
            Cancellation)));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task The_eight_that_were_asked_for_last_are_kept()
    {
        var snapshot = Snapshot();
        for (var key = 1; key <= 8; key++)
        {
            await AskAsync(snapshot, $"{key}");
        }
        Assert.Equal("1", await AskAsync(snapshot, "1"));
        Assert.Equal("9", await AskAsync(snapshot, "9"));
        Assert.Equal("1", await AskAsync(snapshot, "1"));
        Assert.Equal("10", await AskAsync(snapshot, "2"));
    }

    [Fact]
    public async Task No_more_than_64_MiB_are_kept()
    {
        var snapshot = Snapshot();
        await AskAsync(snapshot, "small");
        await AskAsync(snapshot, "large", bytes: 64 << 20);
        Assert.Equal("2", await AskAsync(snapshot, "large", bytes: 64 << 20));
        Assert.Equal("3", await AskAsync(snapshot, "small"));
        Assert.Equal("4", await AskAsync(snapshot, "too large", bytes: (64 << 20) + 1));
        Assert.Equal("5", await AskAsync(snapshot, "too large", bytes: (64 << 20) + 1));
    }

    [Fact]
    public async Task An_analysis_that_fails_is_tried_again()
    {
        var snapshot = Snapshot();
        await Assert.ThrowsAsync<InvalidOperationException>(() => _kept.OfAsync<string>(
            snapshot, default, "a", (_, _) => throw new InvalidOperationException(), _ => 0, Cancellation));
        Assert.Equal("1", await AskAsync(snapshot, "a"));
    }

    [Fact]
    public async Task An_analysis_stops_when_the_last_who_waits_has_gone()
    {
        var snapshot = Snapshot();
        using var began = new SemaphoreSlim(0);
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        TaskCompletionSource stopped = new();
        Task<string> Ask(CancellationToken stop) => _kept.OfAsync(
            snapshot,
            default,
            "a",
            (_, token) =>
            {
                began.Release();
                token.WaitHandle.WaitOne();
                stopped.SetResult();
                token.ThrowIfCancellationRequested();
                return "";
            },
            _ => 0,
            stop);
        var one = Ask(first.Token);
        var other = Ask(second.Token);
        await began.WaitAsync(Cancellation);

        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(stopped.Task.IsCompleted);
        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other);
        await stopped.Task.WaitAsync(TimeSpan.FromSeconds(30), Cancellation);

        Assert.Equal("1", await AskAsync(snapshot, "a"));
    }

    [Fact]
    public async Task Analyses_that_follow_one_another_lay_the_graph_out_once()
    {
        var snapshot = Snapshot();
        using var goOn = new ManualResetEventSlim();
        var asked = Enumerable.Range(0, 4).Select(key => _kept.OfAsync(
            snapshot,
            default,
            key,
            (whole, _) =>
            {
                goOn.Wait(Cancellation);
                return whole.Statements;
            },
            _ => 0,
            Cancellation)).ToList();
        goOn.Set();

        Assert.Single((await Task.WhenAll(asked)).Distinct(ReferenceEqualityComparer.Instance));
    }

    private static CitationSnapshot Snapshot() => CitationSnapshot.Empty.With(new(default));

    private Task<string> AskAsync(CitationSnapshot snapshot, string key, long bytes = 1) =>
        AskAsync(snapshot, key, Cancellation, bytes: bytes);

    private Task<string> AskAsync(
        CitationSnapshot snapshot,
        string key,
        CancellationToken cancellationToken,
        ManualResetEventSlim? goOn = null,
        long bytes = 1) =>
        _kept.OfAsync(
            snapshot,
            default,
            key,
            (_, _) =>
            {
                goOn?.Wait(Cancellation);
                return $"{Interlocked.Increment(ref _analyses)}";
            },
            _ => bytes,
            cancellationToken);
}
