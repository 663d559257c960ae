using Provenance.Domain.Identity;

namespace Provenance.Data.Clearances;

/// <summary>Which records have ever been decided about together, directly or through others.</summary>
internal sealed class LinkedRecords
{
    private readonly Dictionary<Identified, Identified> _towards = [];
    private readonly ILookup<Identified, Identified> _groups;

    /// <summary>Takes the decisions, those that were taken back among them.</summary>
    public LinkedRecords(IEnumerable<IdentityLink> links)
    {
        foreach (var link in links)
        {
            var (one, other) = (GroupOf(link.From), GroupOf(link.To));
            if (one != other)
            {
                _towards[one] = other;
            }
        }

        _groups = _towards.SelectMany(pair => new[] { pair.Key, pair.Value }).Distinct().ToLookup(GroupOf);
    }

    /// <summary>One of the records that are decided about together with a record, the same for all of them; itself if nothing
    /// was decided.</summary>
    public Identified GroupOf(Identified record)
    {
        while (_towards.TryGetValue(record, out var next) && next != record)
        {
            record = next;
        }

        return record;
    }

    /// <summary>All records that were decided about together with a record, itself among them.</summary>
    public IEnumerable<Identified> With(Identified record) => _groups[GroupOf(record)] is var group && group.Any() ? group : [record];
}
