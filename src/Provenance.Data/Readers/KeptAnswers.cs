using Provenance.Domain.Analysis.Graph.Snapshots;

namespace Provenance.Data.Readers;

/// <summary>Keeps the most recently requested answers of analyses of the whole graph, at most eight and 64 MiB, so that
/// the next page costs no new analysis. A change of the graph drops all of them. A caller whose answer is already being
/// computed waits for it, and can stop waiting without stopping the analysis. Only one answer is computed at a time,
/// because each takes memory of the size of the graph.</summary>
public sealed class KeptAnswers : IDisposable
{
    private const int MaxCount = 8;
    private const long MaxBytes = 64 << 20;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>The answers for one snapshot, the most recently requested first.</summary>
    private readonly LinkedList<Answer> _answers = [];
    private CitationSnapshot? _snapshot;

    /// <summary>Returns the answer kept under a key, or computes it.</summary>
    /// <param name="snapshot">The graph.</param>
    /// <param name="key">The analysis with all its arguments: equal keys have equal answers.</param>
    /// <param name="analyse">Computes the answer.</param>
    /// <param name="bytes">Estimates the memory of an answer.</param>
    /// <param name="cancellationToken">Stops waiting; the analysis continues for others.</param>
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
            // The next caller tries again.
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
