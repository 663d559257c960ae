using Provenance.Domain.Sources;

namespace Provenance.Domain.Identity;

/// <summary>Makes of the records of sources what is shown of them once some are one: the kept source has the names, owners,
/// affiliations and doubts of those that it absorbed, and whoever is named is the source that is kept. A doubt whether two
/// are one is gone once someone decided it.</summary>
public static class MergedSource
{
    /// <summary>What is shown of a source.</summary>
    /// <param name="source">Its record.</param>
    /// <param name="absorbed">The records of those that were merged into it, in the order of their ids.</param>
    /// <param name="known">Which sources are one.</param>
    public static Source Of(Source source, IReadOnlyList<Source> absorbed, KnownIdentities known)
    {
        var names = absorbed.SelectMany(NamesOf)
            .ExceptBy(source.Aliases.Select(alias => alias.Text).Prepend(source.Name), alias => alias.Text)
            .DistinctBy(alias => alias.Text);
        var all = absorbed.Prepend(source).ToList();
        return WithAffiliations(
            source with
            {
                Aliases = [.. source.Aliases, .. names],
                PartOfId = PartOf(source, absorbed, known),
                Owners = SameUnlessChanged(source.Owners,
                [
                    .. all.SelectMany(one => one.Owners)
                        .Select(owner => owner with { OwnerId = known.Resolve(owner.OwnerId) })
                        .Where(owner => owner.OwnerId != source.Id)
                        .Distinct(),
                ]),
                PossiblySameAsIds = SameUnlessChanged(source.PossiblySameAsIds,
                [
                    .. all.SelectMany(one => one.PossiblySameAsIds)
                        .Select(known.Resolve)
                        .Where(other => other != source.Id && known.MarkBetween(Identified.Of(source), new(IdentifiedKind.Source, other.Value)) is null)
                        .Distinct(),
                ]),
            },
            absorbed,
            known);
    }

    /// <summary>What a source is a part of: as its record says, or else that of one that it absorbed; never itself.</summary>
    private static SourceId? PartOf(Source source, IReadOnlyList<Source> absorbed, KnownIdentities known) =>
        absorbed.Prepend(source).Select(one => one.PartOfId).OfType<SourceId>().Select(known.Resolve)
            .Where(whole => whole != source.Id).Cast<SourceId?>().FirstOrDefault();

    private static Source WithAffiliations(Source source, IReadOnlyList<Source> absorbed, KnownIdentities known)
    {
        return source switch
        {
            Official official => official with { Affiliations = All(official.Affiliations) },
            Person person => person with { Affiliations = All(person.Affiliations) },
            AnonymousSource { BrokeredById: { } broker } anonymous =>
                anonymous with { BrokeredById = known.Resolve(broker) is var kept && kept == source.Id ? null : kept },
            _ => source,
        };

        IReadOnlyList<Affiliation> All(IReadOnlyList<Affiliation> own) => SameUnlessChanged(own,
        [
            .. own.Concat(absorbed.SelectMany(AffiliationsOf))
                .Select(place => place with { OrganizationId = known.Resolve(place.OrganizationId) })
                .Distinct(),
        ]);
    }

    private static IReadOnlyList<T> SameUnlessChanged<T>(IReadOnlyList<T> before, List<T> after) =>
        before.SequenceEqual(after) ? before : after;

    private static IEnumerable<Alias> NamesOf(Source source) => source is AnonymousSource or UnspecifiedSource
        ? source.Aliases
        : source.Aliases.Prepend(new(source.Name, null, AliasKind.Name));

    private static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };
}
