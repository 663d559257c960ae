using Provenance.Domain.Sources;

namespace Provenance.Domain.Identity;

/// <summary>Which sources are one, and which are not, by the decisions that stand. One that was merged into another that
/// was merged in turn leads to the last.</summary>
public sealed class KnownIdentities
{
    private readonly Dictionary<SourceId, SourceId> _kept = [];
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
                _kept.TryAdd(link.FromId, link.ToId);
            }
        }
    }

    /// <summary>The decisions, in the order in which they were made.</summary>
    public IReadOnlyList<IdentityLink> Links => _links;

    /// <summary>Every source that was merged into another.</summary>
    public IReadOnlyCollection<SourceId> Absorbed => _kept.Keys;

    /// <summary>The decisions that two are not the same.</summary>
    public IReadOnlyList<IdentityLink> Marks => _marks;

    /// <summary>Whom a source stands for: the last that it was merged into, or itself.</summary>
    public SourceId Resolve(SourceId source) => Line(source)[^1];

    /// <summary>A source, the source that it was merged into, the one that this was merged into, and so on.</summary>
    public IReadOnlyList<SourceId> Line(SourceId source)
    {
        List<SourceId> line = [source];
        while (_kept.TryGetValue(line[^1], out var next) && !line.Contains(next))
        {
            line.Add(next);
        }

        return line;
    }

    /// <summary>The decision that two sources, or what they stand for, are not the same; null if there is none.</summary>
    public IdentityLink? MarkBetween(SourceId one, SourceId other)
    {
        var (first, second) = (Resolve(one), Resolve(other));
        return _marks.Find(mark => (Resolve(mark.FromId), Resolve(mark.ToId)) is var (from, to)
            && ((from == first && to == second) || (from == second && to == first)));
    }

    /// <summary>What is wrong with a new decision beside these; null if nothing is.</summary>
    /// <param name="link">The decision.</param>
    /// <param name="sourceOf">The record of a source.</param>
    public string? Against(IdentityLink link, Func<SourceId, Source> sourceOf)
    {
        var (from, to) = (sourceOf(link.FromId), sourceOf(link.ToId));
        var isOne = Resolve(from.Id) == Resolve(to.Id);
        if (link.Kind == IdentityLinkKind.NotTheSame)
        {
            return isOne
                ? $"\"{from.Key}\" and \"{to.Key}\" are merged; to say that they are not the same, take the merge back first"
                : null;
        }

        if (_kept.TryGetValue(from.Id, out var into))
        {
            return $"\"{from.Key}\" is merged into \"{sourceOf(into).Key}\" already; "
                + $"\"{sourceOf(Resolve(from.Id)).Key}\", for which it stands, may be merged into another";
        }

        if (isOne)
        {
            return $"\"{to.Key}\" is merged into \"{from.Key}\" already, so the merge would be a loop; "
                + "take that merge back first, or leave it";
        }

        if (MarkBetween(from.Id, to.Id) is { } mark)
        {
            return $"\"{from.Key}\" and \"{to.Key}\" are marked as not the same, by {mark.RecordedBy}: {mark.Reason}; "
                + $"take the mark \"{mark.Key}\" back first";
        }

        return from is AnonymousSource != to is AnonymousSource
            ? "who an anonymous source is has no place in the record, so it is merged with another anonymous source only"
            : to is UnspecifiedSource && from is not UnspecifiedSource
                ? $"\"{to.Key}\" is nobody that a text names, so it is not kept for one who has a name; "
                    + "the merge the other way round would be accepted"
                : null;
    }
}
