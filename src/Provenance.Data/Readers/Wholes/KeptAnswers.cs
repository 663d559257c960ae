using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers.Wholes;

/// <summary>Keeps the most recently requested answers of analyses of the whole graph, at most eight and 64 MiB, so that
/// the next page costs no new analysis. A change of the graph drops all of them. A caller whose answer is already being
/// worked out waits for it; when the last who waits has gone, the analysis stops. Analyses of one graph that follow one
/// another lay it out once.</summary>
/// <param name="turns">Has one analysis run at a time, since each takes memory of the size of the graph.</param>
/// <param name="client">Tells for whom.</param>
public sealed class KeptAnswers(FairTurns turns, IAnalysisClient client)
{
    private const int MaxCount = 8;
    private const long MaxBytes = 64 << 20;

    private readonly Lock _lock = new();

    /// <summary>The answers for one snapshot, the most recently requested first.</summary>
    private readonly LinkedList<Answer> _answers = [];
    private CitationSnapshot? _snapshot;

    /// <summary>The graph that was laid out last, as long as another analysis waits.</summary>
    private (CitationSnapshot Of, SupportGraph Whole)? _laidOut;
    private int _unfinished;

    /// <summary>Returns the answer kept under a key, or works it out.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="readAt">The moment to give as that of the records.</param>
    /// <param name="key">The analysis with all its arguments: equal keys have equal answers.</param>
    /// <param name="analyse">Works out the answer, until its token is cancelled.</param>
    /// <param name="bytes">Estimates the memory of an answer.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="OverloadedException">Too many analyses wait already.</exception>
    public async Task<TAnswer> OfAsync<TAnswer>(
        CitationSnapshot snapshot,
        DateTimeOffset readAt,
        object key,
        Func<SupportGraph, CancellationToken, TAnswer> analyse,
        Func<TAnswer, long> bytes,
        CancellationToken cancellationToken)
    {
        Answer kept;
        lock (_lock)
        {
            if (_snapshot != snapshot)
            {
                _answers.Clear();
                _snapshot = snapshot;
            }

            if (_answers.FirstOrDefault(answer => answer.Key.Equals(key)) is { } known)
            {
                kept = known;
                _answers.Remove(kept);
            }
            else
            {
                kept = new(key);
                _unfinished++;
                var whom = client.Current;
                kept.Task = Task.Run(() => WorkOutAsync(kept, whom, snapshot, readAt, analyse, bytes), CancellationToken.None);
            }

            kept.Waiting++;
            _answers.AddFirst(kept);
            Trim();
        }

        try
        {
            return await ((Task<TAnswer>)kept.Task!).WaitAsync(cancellationToken);
        }
        finally
        {
            Leave(kept);
        }
    }

    private async Task<TAnswer> WorkOutAsync<TAnswer>(
        Answer place,
        object whom,
        CitationSnapshot snapshot,
        DateTimeOffset readAt,
        Func<SupportGraph, CancellationToken, TAnswer> analyse,
        Func<TAnswer, long> bytes)
    {
        var stop = place.Stop.Token;
        try
        {
            using var turn = await turns.TakeAsync(whom, stop);
            var answer = analyse(WholeOf(snapshot, stop) with { ReadAt = readAt }, stop);
            lock (_lock)
            {
                place.Bytes = bytes(answer);
                Trim();
            }

            return answer;
        }
        catch
        {
            // The next caller tries again.
            lock (_lock)
            {
                _answers.Remove(place);
            }

            throw;
        }
        finally
        {
            lock (_lock)
            {
                if (--_unfinished == 0)
                {
                    _laidOut = null;
                }
            }
        }
    }

    private SupportGraph WholeOf(CitationSnapshot snapshot, CancellationToken stop)
    {
        lock (_lock)
        {
            if (_laidOut is { } known && known.Of == snapshot)
            {
                return known.Whole;
            }
        }

        var whole = snapshot.Whole(readAt: default, stop);
        lock (_lock)
        {
            _laidOut = (snapshot, whole);
        }

        return whole;
    }

    private void Leave(Answer kept)
    {
        lock (_lock)
        {
            if (--kept.Waiting > 0 || kept.Task!.IsCompleted)
            {
                return;
            }

            _answers.Remove(kept);
        }

        kept.Stop.Cancel();
    }

    private void Trim()
    {
        while (_answers.Count > MaxCount || _answers.Sum(answer => answer.Bytes) > MaxBytes)
        {
            _answers.RemoveLast();
        }
    }

    private sealed class Answer(object key)
    {
        public object Key { get; } = key;

        /// <summary>Stops the analysis. It has no timer and no wait handle, so nothing is left to dispose.</summary>
        public CancellationTokenSource Stop { get; } = new();

        public Task? Task { get; set; }

        public int Waiting { get; set; }

        public long Bytes { get; set; }
    }
}
