using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Corpora.Formats;

/// <summary>Links between claims and between passages: their members in a corpus, and their conversion to and from the
/// graph.</summary>
internal static class LinkFormat
{
    internal static CorpusClaimLink OfClaims(RecordMembers members, CorpusClaimLink? record)
    {
        var link = record?.Link;
        var key = members.Key(link?.Key);
        var kind = members.Enum("kind", link?.Kind);
        var from = members.String("from", record?.From);
        var to = members.String("to", record?.To);
        return new(
            new()
            {
                Id = default,
                FromId = default,
                ToId = default,
                RecordedAt = default,
                RecordedBy = "",
                Basis = ClaimLinkBasis.Curated,
                Key = key,
                Kind = kind,
                Dimensions = members.Enums("dimensions", link?.Dimensions),
                Confidence = members.OptionalEnum("confidence", link?.Confidence),
                Rationale = members.OptionalString("rationale", link?.Rationale),
            },
            from,
            to);
    }

    internal static PassageLink OfPassages(RecordMembers members, PassageLink? link) => new()
    {
        Id = default,
        RecordedAt = default,
        RecordedBy = "",
        Key = members.Key(link?.Key),
        Kind = members.Enum("kind", link?.Kind),
        FromPassage = members.String("from", link?.FromPassage),
        ToPassage = members.String("to", link?.ToPassage),
        Dimensions = members.Enums("dimensions", link?.Dimensions),
        Rationale = members.OptionalString("rationale", link?.Rationale),
    };

    /// <summary>The record of the graph.</summary>
    internal static ClaimLink ToGraph(CorpusClaimLink record, RecordNumbers numbers) => record.Link with
    {
        Id = new(numbers.Ids.ClaimLinks[record.Id]),
        FromId = numbers.Claim(record.From),
        ToId = numbers.Claim(record.To),
        RecordedAt = numbers.RecordedAt,
        RecordedBy = numbers.RecordedBy,
    };

    /// <summary>The record of the graph.</summary>
    internal static PassageLink ToGraph(PassageLink link, RecordNumbers numbers) => link with
    {
        Id = new(numbers.Ids.PassageLinks[link.Key]),
        RecordedAt = numbers.RecordedAt,
        RecordedBy = numbers.RecordedBy,
    };

    /// <summary>The record of a corpus.</summary>
    internal static CorpusClaimLink OfGraph(ClaimLink link, RecordKeys keys) =>
        new(link, keys.Of(link.FromId), keys.Of(link.ToId));
}
