using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Independence;

namespace Provenance.Domain.Tests.Analysis.Reliance;

/// <summary>What rests on a source in a small graph, found the long way: statement by statement, along every
/// chain.</summary>
internal sealed class SpelledOutReliance
{
    private readonly SupportGraph _graph;
    private readonly RelianceOptions _options;
    private readonly Dictionary<StatementId, SupportStatement> _statements;
    private readonly SpelledOutJoint _joint;
    private readonly ILookup<StatementId, StatementId> _passing;
    private readonly HashSet<StatementId> _withdrawn;
    private readonly HashSet<StatementId> _standing;

    internal SpelledOutReliance(SupportGraph graph, RelianceOptions options)
    {
        (_graph, _options) = (graph, options);
        _statements = graph.Statements.ToDictionary(statement => statement.Id);
        _joint = SpelledOutJoint.Of(graph);
        _passing = _joint.Passing.ToLookup(pair => pair.CitingId, pair => pair.CitedId);
        _withdrawn = [.. graph.Citations.Where(TakesBack).Select(citation => _joint.First(citation.CitedId))];
        _standing = [.. _statements.Keys.Where(id => _joint.First(id) == id && !_withdrawn.Contains(id)
            && (HasWay(id, pastWithdrawn: false) || !HasWay(id, pastWithdrawn: true)))];
    }

    /// <summary>The statements that rest on a source.</summary>
    internal IEnumerable<SupportStatement> On(SourceId source) => _graph.Statements.Where(statement =>
        _standing.Contains(_joint.First(statement.Id))
        && Support.PutsForward(statement.Stance)
        && !IsOf(_joint.First(statement.Id), source)
        && Behind(_joint.First(statement.Id)).Any(id => IsOf(id, source)));

    internal ReliedUponSource Count(SourceId source)
    {
        var asked = On(source).Where(statement => _options.IsAsked is null
            || (statement.ClaimId is { } claim && _options.IsAsked(claim))).ToList();
        return new(
            source,
            _graph.OriginClasses[source],
            Claims(source).Count(),
            asked.Count,
            asked.Select(statement => statement.SourceId).Distinct()
                .Count(id => _graph.OriginClasses[id] == OriginClass.UndisclosedRelay));
    }

    internal IEnumerable<ClaimId> Claims(SourceId source)
    {
        var resting = On(source).Select(statement => statement.ClaimId).OfType<ClaimId>().ToHashSet();
        return _statements.Values.Select(statement => statement.ClaimId).OfType<ClaimId>()
            .Concat(_options.Equated?.Select(group => group.Key) ?? []).Distinct()
            .Where(claim => _options.IsAsked?.Invoke(claim) ?? true)
            .Where(claim => resting.Contains(claim) || (_options.Equated?[claim].Any(resting.Contains) ?? false))
            .OrderBy(claim => claim.Value);
    }

    /// <summary>All that a statement rests on, by one citation or more, past standing statements only.</summary>
    private HashSet<StatementId> Behind(StatementId id)
    {
        HashSet<StatementId> behind = [.. _passing[id].Where(_standing.Contains)];
        while (behind.ToList().SelectMany(each => _passing[each]).Where(_standing.Contains).ToList().Exists(behind.Add))
        {
        }
        return behind;
    }

    private bool IsOf(StatementId id, SourceId source) => _joint.Members(id).Any(member =>
        Line(_statements[member].SourceId, _options.IncludeParts).Contains(source));

    private IEnumerable<SourceId> Line(SourceId id, bool withWholes) =>
        withWholes && _graph.Wholes.TryGetValue(id, out var whole) ? [id, .. Line(whole, withWholes)] : [id];

    private bool TakesBack(SupportCitation citation) => citation.Relation == CitationRelation.Disputes
        && _statements[citation.CitingId].ClaimId is { } claim && _statements[citation.CitedId].ClaimId == claim
        && Line(_statements[citation.CitedId].SourceId, withWholes: true)
            .Contains(_statements[citation.CitingId].SourceId);

    /// <summary>Whether a way leads to an origin.</summary>
    private bool HasWay(StatementId id, bool pastWithdrawn, params StatementId[] before) =>
        !before.Contains(id)
        && (pastWithdrawn || !_withdrawn.Contains(id))
        && ((Support.PutsForward(_statements[id].Stance) && !_passing[id].Any())
            || _passing[id].Any(next => HasWay(next, pastWithdrawn, [.. before, id])));
}
