using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Incremental;

/// <summary>The parts of an answer that follow its first, with what was deferred. No resolver of a part runs before the part is
/// asked for, so that whoever sends the parts asks for the next when the last has gone. Disposing of them cancels what runs, and
/// waits for its end.</summary>
public sealed class ResponseParts : IAsyncEnumerator<GraphQLResponse>
{
    private readonly OperationPlan _plan;
    private readonly CancellationTokenSource _ending;
    private readonly RequestContext _context;
    private readonly int _mostParts;
    private readonly DeferredWork _work = new();
    private readonly Queue<DeferredRun> _waiting = new();
    private readonly List<Task<DeferredRun>> _running = [];
    private GraphQLResponse? _current;
    private IDisposable? _place;
    private DeferredFragment[] _awaited = [];
    private int _parts = 1;

    internal ResponseParts(
        OperationPlan plan,
        Func<CancellationToken, RequestContext> contextFor,
        int mostParts,
        CancellationToken cancellationToken)
    {
        _plan = plan;
        _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _context = contextFor(_ending.Token);
        _mostParts = mostParts;
    }

    /// <summary>The part that was asked for last.</summary>
    public GraphQLResponse Current =>
        _current ?? throw new InvalidOperationException("No part has been asked for yet.");

    internal bool HasNext => _work.Pending.Count > 0;

    /// <summary>Makes the next part, as soon as a deferred fragment can be delivered.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="OperationCanceledException">The request was cancelled.</exception>
    public async ValueTask<bool> MoveNextAsync()
    {
        if (!HasNext)
        {
            return false;
        }

        _awaited = [.. _work.Pending];
        var isLast = ++_parts == _mostParts;
        var part = new ResponsePart();
        do
        {
            Start();
            await Task.WhenAny(_running);
            foreach (var run in _running.FindAll(run => run.IsCompleted))
            {
                _running.Remove(run);
                _work.Take(await run, part);
            }
        }
        while (HasNext && (isLast || part.Ended is []));

        part.HasNext = HasNext;
        _current = GraphQLResponse.Later(part);
        return true;
    }

    /// <summary>The last part when the answer cannot go on: it ends what the client still waits for with an error. A part that
    /// was made but not sent counts as if it had not been made.</summary>
    /// <param name="error">Why it cannot.</param>
    public GraphQLResponse Abandon(GraphQLError error)
    {
        var part = new ResponsePart();
        part.Ended.AddRange(_awaited.OrderBy(fragment => fragment.Id)
            .Select(fragment => (fragment, (IReadOnlyList<GraphQLError>)[error])));
        return GraphQLResponse.Later(part);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var run in _running)
        {
            await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _running.Clear();
        _place?.Dispose();
        _place = null;
        _ending.Dispose();
    }

    /// <summary>Answers what is not deferred.</summary>
    /// <param name="admit">Decides when it runs, and whether; null for at once.</param>
    internal async ValueTask<GraphQLResponse> BeginAsync(Func<CancellationToken, ValueTask<Admission>>? admit)
    {
        var admission = admit is null ? default : await admit(_ending.Token);
        _place = admission.Place;
        if (admission.Refusal is { } refusal)
        {
            return GraphQLResponse.Refused(refusal);
        }

        var root = await new OperationExecution(_plan, _context).RunAsync(new object());
        var response = GraphQLResponse.Of(root);
        if (!response.HasData)
        {
            return response;
        }

        var part = new ResponsePart();
        _work.Begin(root, part);
        _awaited = [.. _work.Pending];
        part.HasNext = HasNext;
        return HasNext ? response.GoingOn(part) : response;
    }

    /// <summary>Starts what the client waits for, until something waits itself. What never waits is delivered before the next is
    /// started.</summary>
    private void Start()
    {
        foreach (var run in _work.TakeRuns())
        {
            _waiting.Enqueue(run);
        }

        while (!_running.Exists(run => run.IsCompleted) && _waiting.TryDequeue(out var run))
        {
            _running.Add(run.RunAsync(_plan, _context));
        }
    }
}
