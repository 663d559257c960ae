using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Finds who may have owned the sources of a trace when they spoke, directly or through others.</summary>
internal sealed class OwnerSearch
{
    private readonly DoubtMaterial _material;
    private readonly ILookup<SourceId, StatementId> _statements;

    internal OwnerSearch(Trace trace, DoubtMaterial material)
    {
        _material = material;
        _statements = trace.Nodes.Select(node => node.Statement)
            .ToLookup(statement => statement.SourceId, statement => statement.Id);
    }

    /// <summary>The source itself and its owners, nearest first, with the bodies that they are parts or members of;
    /// each with whether an ownership leads to it. An ownership that had ended before all of the source's statements,
    /// or began after them, is not followed.</summary>
    internal IReadOnlyDictionary<SourceId, bool> Of(Source source)
    {
        var spoken = _statements[source.Id].Select(id => _material.Dates.GetValueOrDefault(id)).ToList();
        OrderedDictionary<SourceId, bool> found = new() { [source.Id] = false };
        Queue<SourceId> queue = new(found.Keys);
        while (queue.TryDequeue(out var id))
        {
            var at = _material.Trees[id];
            foreach (var above in _material.Trees.Above(at))
            {
                Reach(above, found[id]);
            }
            foreach (var ownership in at.Owners.Where(owner => spoken.Exists(date => MayHold(owner, date))))
            {
                Reach(ownership.OwnerId, isOwner: true);
            }
        }
        return found;

        void Reach(SourceId id, bool isOwner)
        {
            if (!found.TryGetValue(id, out var known) || (isOwner && !known))
            {
                found[id] = isOwner;
                queue.Enqueue(id);
            }
        }
    }

    /// <summary>Whether an ownership may have held on a day; what is not known may be so.</summary>
    private static bool MayHold(Ownership ownership, FuzzyDate? date) =>
        !(ownership.To?.Latest < date?.Earliest) && !(ownership.From?.Earliest > date?.Latest);
}
