using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Text;

namespace Provenance.Data.Readers.Identity;

/// <summary>
/// Finds sources that may be one. Only those are compared that share a folded name, the sounds of a name, an abbreviation or
/// a role in an organization, so that the time grows with the number of sources and of such pairs. Someone unnamed is never
/// compared by name: two articles that write "officials" do not mean the same people.
/// </summary>
internal sealed class IdentityCandidates
{
    /// <summary>Of a group that is larger, each is compared with the first only: a name of so many is that of nobody.</summary>
    private const int MostInGroup = 12;

    private readonly Dictionary<(SourceId, SourceId), Dictionary<IdentityReasonKind, string>> _found = [];
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly KnownIdentities _known;

    private IdentityCandidates(IReadOnlyList<Source> sources, KnownIdentities known) =>
        (_sources, _known) = (sources.ToDictionary(source => source.Id), known);

    /// <summary>The pairs, the likeliest first, then by id.</summary>
    /// <param name="sources">The sources as they are shown, without those that were merged into others.</param>
    /// <param name="known">What was decided already.</param>
    public static IReadOnlyList<IdentityCandidate> Of(IReadOnlyList<Source> sources, KnownIdentities known)
    {
        IdentityCandidates candidates = new(sources, known);
        var named = sources.Where(IsNamed).Select(NamedSource.Of).ToList();
        candidates.CompareNames(named);
        candidates.CompareSounds(named);
        candidates.CompareAcronyms(named);
        candidates.CompareRoles(named);
        foreach (var source in sources)
        {
            foreach (var other in source.PossiblySameAsIds)
            {
                candidates.Add(
                    source.Id,
                    other,
                    IdentityReasonKind.PossiblySameAs,
                    () => $"The record of {source.Name} says that it may be {candidates._sources[other].Name}.");
            }
        }

        return candidates.Sorted();
    }

    private static bool IsNamed(Source source) =>
        source is not (AnonymousSource or UnspecifiedSource or Outlet { Identified: false });

    private void CompareNames(List<NamedSource> named) => Compare(
        named.SelectMany(source => source.Names, (source, name) => (Key: name.Folded, Source: source, Name: name)),
        (one, other) => one.IsMain && other.IsMain ? IdentityReasonKind.SameName : IdentityReasonKind.SharedAlias,
        (one, other) => one.Text == other.Text
            ? $"Both are called \"{one.Text}\"."
            : $"\"{one.Text}\" and \"{other.Text}\" are one name but for case, accents and marks.");

    private void CompareSounds(List<NamedSource> named) => Compare(
        named.SelectMany(source => source.Names, (source, name) => (Key: name.Sounds, Source: source, Name: name))
            .Where(entry => entry.Key.Length > 0),
        (one, other) => one.Folded == other.Folded ? null : IdentityReasonKind.Transliteration,
        (one, other) => $"\"{one.Text}\" and \"{other.Text}\" may be one name in two transliterations.");

    private void CompareAcronyms(List<NamedSource> named)
    {
        var acronyms = named.SelectMany(source => source.Names, (source, name) => (source, name))
            .Where(entry => entry.name.IsAcronym)
            .ToLookup(entry => entry.name.Folded);
        foreach (var source in named)
        {
            foreach (var name in source.Names)
            {
                foreach (var (other, acronym) in name.Initials.SelectMany(initials => acronyms[initials]).Take(MostInGroup))
                {
                    Add(
                        source.Source.Id,
                        other.Source.Id,
                        IdentityReasonKind.Acronym,
                        () => $"\"{acronym.Text}\" are the first letters of \"{name.Text}\".");
                }
            }
        }
    }

    private void CompareRoles(List<NamedSource> named)
    {
        var places =
            from source in named
            from place in AffiliationsOf(source.Source)
            from word in source.Names[0].Words.Where(word => word.Length >= ComparedName.LeastLetters).Distinct()
            select (Key: (place.OrganizationId, Role: Names.Fold(place.Role), word), source, place.Role, word);
        foreach (var group in places.GroupBy(entry => entry.Key))
        {
            foreach (var (one, other) in Pairs([.. group.DistinctBy(entry => entry.source.Source.Id)]))
            {
                Add(
                    one.source.Source.Id,
                    other.source.Source.Id,
                    IdentityReasonKind.SameRoleAndAffiliation,
                    () => $"Both are \"{one.Role}\" of one organization, and \"{one.word}\" is in both names.");
            }
        }
    }

    private void Compare(
        IEnumerable<(string Key, NamedSource Source, ComparedName Name)> entries,
        Func<ComparedName, ComparedName, IdentityReasonKind?> kindOf,
        Func<ComparedName, ComparedName, string> explain)
    {
        foreach (var group in entries.GroupBy(entry => entry.Key))
        {
            foreach (var (one, other) in Pairs([.. group]))
            {
                if (kindOf(one.Name, other.Name) is { } kind)
                {
                    Add(one.Source.Source.Id, other.Source.Source.Id, kind, () => explain(one.Name, other.Name));
                }
            }
        }
    }

    private static IEnumerable<(T One, T Other)> Pairs<T>(List<T> group)
    {
        var firsts = group.Count > MostInGroup ? 1 : group.Count;
        for (var one = 0; one < firsts; one++)
        {
            for (var other = one + 1; other < group.Count; other++)
            {
                yield return (group[one], group[other]);
            }
        }
    }

    private void Add(SourceId one, SourceId other, IdentityReasonKind kind, Func<string> explain)
    {
        var pair = one.Value < other.Value ? (one, other) : (other, one);
        if (one == other || !_sources.ContainsKey(one) || !_sources.ContainsKey(other))
        {
            return;
        }

        if (!_found.TryGetValue(pair, out var reasons))
        {
            _found.Add(pair, reasons = []);
        }

        if (!reasons.ContainsKey(kind))
        {
            reasons.Add(kind, explain());
        }
    }

    private IReadOnlyList<IdentityCandidate> Sorted() =>
    [
        .. from found in _found
           let one = _sources[found.Key.Item1]
           let other = _sources[found.Key.Item2]
           where MayBeMerged(one, other) || MayBeMerged(other, one)
           let unlike = found.Value.Keys.Aggregate(
               one.GetType() == other.GetType() ? 1 : 1.15, (rest, kind) => rest * (1 - IdentityReason.WeightOf(kind)))
           let score = Math.Clamp((int)Math.Round(1000 * (1 - unlike)), 1, 999)
           orderby score descending, one.Id.Value, other.Id.Value
           select new IdentityCandidate(one, other, score,
           [
               .. found.Value.OrderByDescending(reason => IdentityReason.WeightOf(reason.Key))
                   .Select(reason => new IdentityReason(reason.Key, reason.Value)),
           ]),
    ];

    private bool MayBeMerged(Source from, Source into) => _known.Against(
        new()
        {
            Id = default,
            Key = "",
            Kind = IdentityLinkKind.Merged,
            FromId = from.Id,
            ToId = into.Id,
            Reason = "",
            RecordedAt = default,
            RecordedBy = "",
        },
        id => _sources[id]) is null;

    private static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };

    private sealed record NamedSource(Source Source, IReadOnlyList<ComparedName> Names)
    {
        public static NamedSource Of(Source source) => new(
            source,
            [
                .. source.Aliases.Where(alias => alias.Kind is not (AliasKind.Description or AliasKind.Metonym))
                    .Select(alias => alias.Text).Prepend(source.Name).Distinct()
                    .Select((name, place) => ComparedName.Of(name, isMain: place == 0))
                    .DistinctBy(name => name.Folded),
            ]);
    }
}
