using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>Which statements of a small graph are one, found the long way: by comparing each with each.</summary>
internal sealed class SpelledOutJoint
{
    private readonly List<(StatementId CitingId, StatementId CitedId)> _passing;
    private readonly List<HashSet<StatementId>> _sets;

    private SpelledOutJoint(
        IReadOnlyList<(StatementId Id, ClaimId? Claim, Stance Stance, DocumentId? JointIn)> statements,
        IEnumerable<SupportCitation> citations,
        IEnumerable<(StatementId One, StatementId Other)> pairs,
        IEnumerable<StatementId> roots,
        bool acrossClaims)
    {
        var stated = statements.ToDictionary(statement => statement.Id);
        _passing = [.. citations.Where(citation => Support.Passes(citation.Relation, stated[citation.CitedId].Stance))
            .Select(citation => (citation.CitingId, citation.CitedId))];
        _sets = [.. Merge(pairs.Select(pair => new HashSet<StatementId> { pair.One, pair.Other }))
            .SelectMany(set => set.Where(id => Support.PutsForward(stated[id].Stance))
                .GroupBy(id => acrossClaims ? null : stated[id].Claim))
            .Select(set => set.ToHashSet())];
        HashSet<StatementId> behind = [.. roots];
        while (_passing.Any(pair => behind.Contains(pair.CitingId) && behind.Add(pair.CitedId)))
        {
        }

        var inDocuments = behind.Select(id => stated[id])
            .Where(end => Support.PutsForward(end.Stance) && end is { JointIn: not null, Claim: not null }
                && !_passing.Exists(pair => pair.CitingId == end.Id)
                && !Passing.Exists(pair => pair.CitingId == First(end.Id)))
            .GroupBy(end => (end.JointIn, end.Claim), end => end.Id)
            .Select(together => together.ToHashSet()).ToList();
        _sets = Merge(_sets.Concat(inDocuments));
    }

    /// <summary>The citations that pass support, each from and to the first of those that are one.</summary>
    internal List<(StatementId CitingId, StatementId CitedId)> Passing =>
    [
        .. _passing.Where(pair => pair.CitingId == pair.CitedId || First(pair.CitingId) != First(pair.CitedId))
            .Select(pair => (First(pair.CitingId), First(pair.CitedId))),
    ];

    /// <summary>Those of a trace from these roots, which reaches all statements.</summary>
    internal static SpelledOutJoint Of(ProvenanceGraph graph, IReadOnlyList<StatementId> roots) => new(
        [.. graph.Statements.Select(row => (row.Id, row.ClaimId, row.Stance, GraphIndex.Traced(graph, row).JointIn))],
        WholeGraph.Of(graph).Citations,
        graph.JointStatements.Select(joint => (joint.OneId, joint.OtherId)),
        roots,
        acrossClaims: true);

    /// <summary>Those of a whole corpus.</summary>
    internal static SpelledOutJoint Of(SupportGraph graph) => new(
        [.. graph.Statements.Select(row => (row.Id, row.ClaimId, row.Stance, row.JointIn))],
        graph.Citations,
        graph.Joint,
        graph.Statements.Select(row => row.Id),
        acrossClaims: false);

    internal StatementId First(StatementId id) => Members(id).MinBy(member => member.Value);

    internal IEnumerable<StatementId> Members(StatementId id) => _sets.Find(set => set.Contains(id)) ?? [id];

    /// <summary>The unions of sets that overlap, directly or through others.</summary>
    internal static List<HashSet<T>> Merge<T>(IEnumerable<HashSet<T>> sets)
    {
        List<HashSet<T>> merged = [];
        foreach (var set in sets)
        {
            var overlapping = merged.FindAll(other => other.Overlaps(set));
            merged.RemoveAll(overlapping.Contains);
            merged.Add([.. overlapping.SelectMany(other => other), .. set]);
        }
        return merged;
    }
}
