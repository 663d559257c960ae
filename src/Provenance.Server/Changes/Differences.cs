using System.Globalization;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Server.Changes;

/// <summary>Finds the fields in which a completed record differs from what it was.</summary>
internal static class Differences
{
    /// <summary>The fields of a statement that a change completed.</summary>
    public static IReadOnlyList<FieldDifference> Of(StatementRevision before, StatementRevision after) =>
    [
        .. Of("statedAt", Words(before.StatedAt), Words(after.StatedAt)),
        .. Of("stance", Token.Of(before.Stance), Token.Of(after.Stance)),
        .. Of("likelihood", Words(before.Likelihood), Words(after.Likelihood)),
        .. Of("attestation", Token.Of(before.Attestation), Token.Of(after.Attestation)),
        .. after.Appearances.ExceptBy(before.Appearances.Select(known => known.Key), added => added.Key)
            .Select(added => new FieldDifference("appearances", null, added.Span.Text)),
        .. after.Appearances.Where(passage => passage.SupersededAt is not null)
            .IntersectBy(
                before.Appearances.Where(known => known.SupersededAt is null).Select(known => known.Key), passage => passage.Key)
            .Select(struck => new FieldDifference("appearances", struck.Span.Text, null)),
    ];

    /// <summary>The fields of a citation that a change completed.</summary>
    public static IReadOnlyList<FieldDifference> Of(CitationRelation before, CitationRelation after) =>
        [.. Of("relation", Token.Of(before), Token.Of(after))];

    private static IEnumerable<FieldDifference> Of(string field, string? before, string? after) =>
        before == after ? [] : [new(field, before, after)];

    private static string? Words(Likelihood? likelihood) => likelihood is { } known ? Token.Of(known) : null;

    private static string? Words(FuzzyDate? date) => date switch
    {
        null => null,
        { Earliest: null, Latest: null } => date.Text,
        { Earliest: { } first, Latest: { } last } when first == last => Word(first),
        _ => $"{Word(date.Earliest)}/{Word(date.Latest)}",
    };

    private static string Word(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";
}
