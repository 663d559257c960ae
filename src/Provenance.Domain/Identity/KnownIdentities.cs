using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Identity;

/// <summary>Which records are one, and which are not, by the decisions that stand. One that was merged into another that
/// was merged in turn leads to the last.</summary>
public sealed class KnownIdentities
{
    private readonly Dictionary<Identified, Identified> _kept = [];
    private readonly List<IdentityLink> _marks = [];
    private readonly List<IdentityLink> _links = [];

    /// <summary>Takes the decisions that stand; those that were taken back count for nothing.</summary>
    /// <param name="links">The decisions.</param>
    public KnownIdentities(IEnumerable<IdentityLink> links)
    {
        foreach (var link in links.Where(link => link.EndedAt is null).OrderBy(link => link.Id.Value))
        {
            _links.Add(link);
            if (link.Kind == IdentityLinkKind.NotTheSame)
            {
                _marks.Add(link);
            }
            else
            {
                _kept.TryAdd(link.From, link.To);
            }
        }
    }

    /// <summary>The decisions, in the order in which they were made.</summary>
    public IReadOnlyList<IdentityLink> Links => _links;

    /// <summary>Every record that was merged into another.</summary>
    public IReadOnlyCollection<Identified> Absorbed => _kept.Keys;

    /// <summary>The decisions that two are not the same.</summary>
    public IReadOnlyList<IdentityLink> Marks => _marks;

    /// <summary>What a record stands for: the last that it was merged into, or itself.</summary>
    public Identified Resolve(Identified record) => Line(record)[^1];

    /// <summary>The same of a source.</summary>
    public SourceId Resolve(SourceId source) => new(Resolve(new Identified(IdentifiedKind.Source, source.Value)).Number);

    /// <summary>The same of a claim.</summary>
    public ClaimId Resolve(ClaimId claim) => new(Resolve(new Identified(IdentifiedKind.Claim, claim.Value)).Number);

    /// <summary>A record, the record that it was merged into, the one that this was merged into, and so on.</summary>
    public IReadOnlyList<Identified> Line(Identified record)
    {
        List<Identified> line = [record];
        while (_kept.TryGetValue(line[^1], out var next) && !line.Contains(next))
        {
            line.Add(next);
        }

        return line;
    }

    /// <summary>All records that are one with a record, itself among them: costs the number of merges.</summary>
    public IReadOnlyList<Identified> Together(Identified record)
    {
        var kept = Resolve(record);
        return [kept, .. _kept.Keys.Where(other => other.Kind == kept.Kind && other != kept && Resolve(other) == kept)];
    }

    /// <summary>The decision that two records, or what they stand for, are not the same; null if there is none.</summary>
    public IdentityLink? MarkBetween(Identified one, Identified other)
    {
        var (first, second) = (Resolve(one), Resolve(other));
        return _marks.Find(mark => (Resolve(mark.From), Resolve(mark.To)) is var (from, to)
            && ((from == first && to == second) || (from == second && to == first)));
    }

    /// <summary>What is wrong with a new decision beside these; null if nothing is.</summary>
    /// <param name="link">The decision.</param>
    /// <param name="records">The records that it is judged by.</param>
    public string? Against(IdentityLink link, JudgedRecords records)
    {
        var (from, to) = (records.KeyOf(link.From), records.KeyOf(link.To));
        var isOne = Resolve(link.From) == Resolve(link.To);
        if (link.Kind == IdentityLinkKind.NotTheSame)
        {
            return isOne
                ? $"\"{from}\" and \"{to}\" are merged; to say that they are not the same, take the merge back first"
                : null;
        }

        if (_kept.TryGetValue(link.From, out var into))
        {
            return $"\"{from}\" is merged into \"{records.KeyOf(into)}\" already; "
                + $"\"{records.KeyOf(Resolve(link.From))}\", for which it stands, may be merged into another";
        }

        if (isOne)
        {
            return $"\"{to}\" is merged into \"{from}\" already, so the merge would be a loop; "
                + "take that merge back first, or leave it";
        }

        if (MarkBetween(link.From, link.To) is { } mark)
        {
            return $"\"{from}\" and \"{to}\" are marked as not the same, by {mark.RecordedBy}: {mark.Reason}; "
                + $"take the mark \"{mark.Key}\" back first";
        }

        return MergeRules.Broken(link.From, link.To, this, records);
    }
}
