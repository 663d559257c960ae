using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers;

/// <summary>
/// Keeps the last few answers of analyses of the whole graph, so that the next page costs no new analysis: at most
/// eight, and 64 MiB, least recently asked for first out; none once the graph has changed. Who asks for what is being
/// worked out waits for that, and may stop waiting alone. One answer is worked out at a time, since each takes memory
/// of the size of the graph.
/// </summary>
public sealed class KeptAnswers : IDisposable
{
    private const int MaxCount = 8;
    private const long MaxBytes = 64 << 20;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Those of one snapshot, last asked for first.</summary>
    private readonly LinkedList<Answer> _answers = [];
    private CitationSnapshot? _snapshot;

    /// <summary>The answer kept under a key, or else worked out.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="key">The analysis with all its arguments: equal keys have equal answers.</param>
    /// <param name="analyse">Works it out.</param>
    /// <param name="bytes">What memory an answer takes, roughly.</param>
    /// <param name="cancellationToken">Stops waiting; the analysis goes on for others.</param>
    public Task<TAnswer> OfAsync<TAnswer>(
        CitationSnapshot snapshot,
        object key,
        Func<TAnswer> analyse,
        Func<TAnswer, long> bytes,
        CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_snapshot != snapshot)
            {
                _answers.Clear();
                _snapshot = snapshot;
            }

            var kept = _answers.FirstOrDefault(answer => answer.Key.Equals(key));
            if (kept is not null)
            {
                _answers.Remove(kept);
            }
            else
            {
                kept = new(key);
                kept.Task = Task.Run(() => WorkOutAsync(kept, analyse, bytes), CancellationToken.None);
            }

            _answers.AddFirst(kept);
            Trim();
            return ((Task<TAnswer>)kept.Task!).WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<TAnswer> WorkOutAsync<TAnswer>(Answer place, Func<TAnswer> analyse, Func<TAnswer, long> bytes)
    {
        await _turn.WaitAsync();
        try
        {
            var answer = analyse();
            lock (_lock)
            {
                place.Bytes = bytes(answer);
                Trim();
            }
            return answer;
        }
        catch
        {
            // The next who asks tries again.
            lock (_lock)
            {
                _answers.Remove(place);
            }
            throw;
        }
        finally
        {
            _turn.Release();
        }
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

        public Task? Task { get; set; }

        public long Bytes { get; set; }
    }
}
