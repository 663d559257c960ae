using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>Runs traces together, so that each read of a level serves all of them.</summary>
internal sealed class TraceLevels(
    ICitationGraph graph, IReadOnlyList<TraceRequest> requests, CancellationToken cancellationToken)
{
    private readonly List<TraceSearch> _searches = [.. requests.Select(request => new TraceSearch(request))];

    internal async Task RunAsync(CancellationToken deadline)
    {
        var roots = await StatementsAsync(requests.SelectMany(request => request.Roots), cancellationToken);
        foreach (var search in _searches.Until(cancellationToken))
        {
            search.Start(roots);
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
        try
        {
            while (_searches.Any(search => search.HasNext))
            {
                deadline.ThrowIfCancellationRequested();
                await EquateAsync(either.Token);
                deadline.ThrowIfCancellationRequested();
                await FollowAsync(TraceDirection.Upstream, (_, ids) => graph.CitationsFromAsync(ids, either.Token), either.Token);
                await FollowAsync(
                    TraceDirection.Downstream,
                    (options, ids) => graph.CitationsToAsync(ids, RelationsOf(options), AtMost(options), either.Token),
                    either.Token);
                var statements = await StatementsAsync(_searches.SelectMany(search => search.Pending), either.Token);
                foreach (var search in _searches.Until(cancellationToken))
                {
                    search.Advance(statements);
                }
            }
        }
        catch (OperationCanceledException)
            when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _searches.ForEach(search => search.StopAtDeadline());
        }
    }

    internal async Task<IReadOnlyList<Trace>> TracesAsync(
        Func<IReadOnlyCollection<SourceId>, Task<IReadOnlyDictionary<SourceId, Source>>> readSources)
    {
        await WithholdAsync();
        var ends = _searches.ConvertAll(search => search.Ends().ToList());
        var ids = ends.SelectMany(statements => statements).Select(statement => statement.SourceId).ToHashSet();
        var sources = await (ids.Count == 0 ? Trace.ReadNoSources(ids) : readSources(ids));
        var withdrawals = await WithdrawalsAsync();
        return [.. _searches.Until(cancellationToken).Zip(ends, (search, statements) =>
        {
            var origins = statements.Where(statement => sources.ContainsKey(statement.SourceId)).Select(
                statement => Origin.Of(statement, sources[statement.SourceId], withdrawals.Contains(statement.Id)));
            return search.ToTrace(statements, [.. origins], withdrawals, graph.ReadAt);
        })];
    }

    private async Task WithholdAsync()
    {
        var searches = _searches.FindAll(search => search.Direction == TraceDirection.Upstream);
        var visited = searches.SelectMany(search => search.Visited()).Select(statement => statement.Id).ToHashSet();
        if (visited.Count > 0)
        {
            var withheld = await graph.WithheldAsync(visited, cancellationToken);
            searches.ForEach(search => search.Withhold(withheld));
        }
    }

    private async Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync()
    {
        var visited = _searches.Where(search => search.Direction == TraceDirection.Upstream)
            .SelectMany(search => search.Visited()).DistinctBy(statement => statement.Id).ToList();
        return visited.Count == 0
            ? Enumerable.Empty<Withdrawal>().ToLookup(_ => default(StatementId))
            : await graph.WithdrawalsAsync(visited, cancellationToken);
    }

    private async Task FollowAsync(
        TraceDirection direction,
        Func<IReadOnlyList<TraceOptions>, IReadOnlyCollection<StatementId>, Task<ILookup<StatementId, TracedCitation>>> read,
        CancellationToken stop)
    {
        var searches = _searches.FindAll(search => search.Direction == direction && search.Frontier.Count > 0);
        if (searches.Count > 0)
        {
            var ids = searches.SelectMany(search => search.Frontier).ToHashSet();
            var citations = await read([.. searches.Select(search => search.Options)], ids);
            foreach (var search in searches.Until(stop))
            {
                search.Follow(citations);
            }
        }
    }

    /// <summary>The relations that any of the traces follows; null when one follows all.</summary>
    private static HashSet<CitationRelation>? RelationsOf(IReadOnlyList<TraceOptions> options) =>
        options.Any(each => each.Relations is null) ? null : [.. options.SelectMany(each => each.Relations!)];

    /// <summary>How many citations of one statement a trace can need: those by one statement more than it may visit,
    /// each of which may cite it once in each relation. This avoids reading all citations of a statement that thousands
    /// cite, without changing any answer.</summary>
    private static int AtMost(IReadOnlyList<TraceOptions> options) => (1 + options.Max(each => each.MaxNodes))
        * (RelationsOf(options)?.Count ?? Enum.GetValues<CitationRelation>().Length);

    private async Task EquateAsync(CancellationToken stop)
    {
        var wanted = _searches.ConvertAll(search => search.ClaimsToEquate());
        var claims = wanted.SelectMany(ids => ids).ToHashSet();
        if (claims.Count == 0)
        {
            return;
        }
        var links = await graph.ClaimLinksAsync(claims, stop);
        var ends = links.SelectMany(group => group).Where(link => link.Kind == ClaimLinkKind.SameAs)
            .SelectMany(link => new[] { link.FromId, link.ToId }).ToHashSet();
        if (ends.Count == 0)
        {
            return;
        }
        var known = await graph.ClaimsAsync(ends, stop);
        var statements = await graph.StatementsOfClaimsAsync(ends, stop);
        var citing = statements.SelectMany(group => group).Select(statement => statement.Id)
            .Concat(_searches.Where(search => search.EquatesClaims).SelectMany(search => search.Frontier)).ToHashSet();
        var citations = await graph.CitationsFromAsync(citing, stop);
        foreach (var (search, ids) in _searches.Until(stop).Zip(wanted))
        {
            search.Join(ids.SelectMany(id => Equivalence.Of(id, links[id], known)).Distinct()
                .SelectMany(claim => statements[claim]), citations);
        }
    }

    private async Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IEnumerable<StatementId> ids, CancellationToken stop)
    {
        var distinct = ids.ToHashSet();
        return distinct.Count == 0
            ? new Dictionary<StatementId, TracedStatement>()
            : await graph.StatementsAsync(distinct, stop);
    }
}
