using Provenance.Data.Configurations;
using Provenance.Domain.Identity;

namespace Provenance.Data.Readers.Identity;

/// <summary>The candidates whose strongest reason is one. Those of the strongest reason come first, each stratum in the order of
/// the numbers of its records, so that a page reads no more than its own rows of indexes.</summary>
/// <param name="Kind">The kind of the records.</param>
/// <param name="Reason">The reason.</param>
/// <param name="Pairs">The tables and conditions of the pairs that may have it, in SQL.</param>
/// <param name="One">The column of one record.</param>
/// <param name="Other">The column of the other.</param>
internal sealed record CandidateStratum(
    IdentifiedKind Kind, IdentityReasonKind Reason, string Pairs, string One, string Other)
{
    /// <summary>The pairs of sources of which the record of one says that it may be the other.</summary>
    private const string Doubts =
        """
        source_tie AS tie
        WHERE tie.kind = 'POSSIBLY_SAME' AND NOT (tie.source_id > tie.other_id AND EXISTS (
            SELECT 1 FROM source_tie AS back
            WHERE back.kind = 'POSSIBLY_SAME' AND back.source_id = tie.other_id AND back.other_id = tie.source_id))
        """;

    /// <summary>The strata of a kind, the strongest reason first.</summary>
    public static IReadOnlyList<CandidateStratum> Of(IdentifiedKind kind)
    {
        List<CandidateStratum> strata = kind switch
        {
            IdentifiedKind.Source =>
            [
                With(IdentityReasonKind.SameName, LikenessWay.Name),
                With(IdentityReasonKind.SharedAlias, LikenessWay.Name),
                With(IdentityReasonKind.Transliteration, LikenessWay.Sounds),
                new(kind, IdentityReasonKind.PossiblySameAs, Doubts, "tie.source_id", "tie.other_id"),
                With(IdentityReasonKind.SameRoleAndAffiliation, LikenessWay.Role),
                With(IdentityReasonKind.Acronym, LikenessWay.Acronym, LikenessWay.Initials),
            ],
            IdentifiedKind.Claim =>
            [
                With(IdentityReasonKind.SameWords, LikenessWay.Name),
                With(IdentityReasonKind.SameFigure, LikenessWay.Figure),
                With(IdentityReasonKind.NearWords, LikenessWay.Words),
            ],
            _ =>
            [
                With(IdentityReasonKind.Transliteration, LikenessWay.Sounds),
                With(IdentityReasonKind.Acronym, LikenessWay.Acronym, LikenessWay.Initials),
                With(IdentityReasonKind.SharedWords, LikenessWay.Words),
            ],
        };
        return [.. strata.OrderByDescending(stratum => IdentityReason.WeightOf(stratum.Reason))];

        CandidateStratum With(IdentityReasonKind reason, LikenessWay way, LikenessWay? otherWay = null) => new(
            kind,
            reason,
            $"""
            likeness AS one JOIN likeness AS other ON other."of" = one."of" AND other.key = one.key
                AND other.way = '{TextOf(otherWay ?? way)}'
                AND other.record_id {(otherWay is null ? ">" : "<>")} one.record_id
            WHERE one."of" = '{EnumTextConverter<IdentifiedKind>.ToText(kind)}' AND one.way = '{TextOf(way)}'
            """,
            "one.record_id",
            "other.record_id");
    }

    private static string TextOf(LikenessWay way) => EnumTextConverter<LikenessWay>.ToText(way);
}
