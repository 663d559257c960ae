using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Matching;

/// <summary>Finds claims on record that say what a sentence says, or nearly, or that count the same: those that the index of
/// words gives for two of its longest words, or a figure and one of them, never all claims.</summary>
public sealed class ClaimMatcher(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int Most = 5;
    private const int MostCompared = 40;
    private const int MostKeyWords = 4;
    private const int MostFigures = 3;
    private const int LeastLetters = 4;
    private const int StemLetters = 5;
    private const double LeastShared = 0.4;
    private const double LeastSharedWithFigure = 0.25;

    /// <summary>The claims that each of these may be, the likeliest first, at most five. Two SQL statements, however many
    /// there are.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<ClaimMatch>>> FindAsync(
        IReadOnlyList<SaidClaim> said, CancellationToken cancellationToken = default)
    {
        var asked = said.Select(claim => SaidWords.Of(claim.Sentence)).ToList();
        if (asked.Count == 0)
        {
            return [];
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = (await context.Search.HavingAsync(
            context, [.. asked.Select(words => words.Sets)], SearchKind.Claim, MostCompared, cancellationToken))
            .ToLookup(match => match.Place, match => new ClaimId(match.Number));
        var claims = (await context.Claims
            .WhereIn(claim => claim.Id, [.. found.SelectMany(ids => ids).Distinct()])
            .ToListAsync(cancellationToken))
            .ToDictionary(claim => claim.Id, claim => (Claim: claim, Words: SaidWords.Of(claim.Proposition)));
        return
        [
            .. asked.Select((words, place) => (IReadOnlyList<ClaimMatch>)
            [
                .. found[place].Select(id => Compare(said[place].Figure, words, claims[id].Words, claims[id].Claim))
                    .OfType<ClaimMatch>()
                    .OrderByDescending(match => match.Thousandths).ThenBy(match => match.Claim.Id.Value).Take(Most),
            ]),
        ];
    }

    private static ClaimMatch? Compare(SaidFigure? figure, SaidWords asked, SaidWords said, Claim claim)
    {
        if (asked.Folded == said.Folded)
        {
            return new(claim, 1000, [new(ClaimReasonKind.SameWords, "It is on record in the same words.")]);
        }

        var count = figure is null ? null : SameCount.Of(figure, claim.Estimate);
        string[] figures = [.. asked.Figures.Intersect(said.Figures)];
        var isSameFigure = count?.HasSameNumber ?? figures.Length > 0;
        var common = asked.Stems.Intersect(said.Stems).Count();
        var all = asked.Stems.Union(said.Stems).Count();
        var shared = all == 0 ? 0 : (double)common / all;
        var isOtherFigure = !isSameFigure && (count is not null || (asked.Figures.Count > 0 && said.Figures.Count > 0));
        if (count is null && shared < (isSameFigure ? LeastSharedWithFigure : LeastShared))
        {
            return null;
        }

        // Another figure in the same words is another claim, to be seen but not to be taken for this one.
        var score = isOtherFigure ? shared / 2 : isSameFigure ? (1 + shared) / 2 : shared;
        List<ClaimReason> reasons = [];
        if (isSameFigure)
        {
            reasons.Add(new(ClaimReasonKind.SameFigure, $"Both have {Number(count, figures)}."));
        }

        if (count is not null)
        {
            reasons.Add(new(ClaimReasonKind.SameQuestion, count.Explanation));
        }

        if (common > 0)
        {
            reasons.Add(new(ClaimReasonKind.NearWords, $"{common} of {all} words are in both."));
        }

        return new(claim, Math.Clamp((int)Math.Round(1000 * score), 1, 999), reasons);
    }

    private static string Number(SameCount? count, string[] figures) =>
        figures.Length > 0 ? string.Join(" and ", figures) : count!.Number;

    /// <summary>A sentence as it is compared.</summary>
    /// <param name="Folded">Its words.</param>
    /// <param name="Stems">What its words begin with, so that "closed" is "closes".</param>
    /// <param name="Figures">Its figures, without commas.</param>
    /// <param name="Sets">What the search is asked for.</param>
    private sealed record SaidWords(
        string Folded,
        HashSet<string> Stems,
        HashSet<string> Figures,
        IReadOnlyList<IReadOnlyList<string>> Sets)
    {
        private static readonly HashSet<string> _small =
        [
            "the", "and", "that", "this", "with", "from", "have", "has", "had", "been", "were", "was", "will", "would",
            "are", "for", "its", "their", "there", "they", "which", "who", "not", "but", "than",
        ];

        public static SaidWords Of(string sentence)
        {
            var words = Provenance.Text.Words.Of(sentence).Select(word => word.Form).ToList();
            string[] figures = [.. words.Where(IsFigure).Distinct().Take(MostFigures)];
            string[] keys =
            [
                .. words.Where(word => word.Length >= LeastLetters && !IsFigure(word) && !_small.Contains(word)).Distinct()
                    .OrderByDescending(word => word.Length).Take(MostKeyWords),
            ];
            return new(
                string.Join(' ', words),
                [.. words.Where(word => word.Length > 2 && !_small.Contains(word)).Select(Stem)],
                [.. words.Where(IsFigure).Select(figure => figure.Replace(",", "", StringComparison.Ordinal))],
                [
                    .. keys.SelectMany((one, place) => keys.Skip(place + 1).Select(other => (string[])[one, other])),
                    .. figures.SelectMany(figure => keys.Select(key => (string[])[figure, key])),
                ]);
        }

        private static bool IsFigure(string word) => word.Any(char.IsDigit);

        private static string Stem(string word) =>
            word.Length > StemLetters && !IsFigure(word) ? word[..StemLetters] : word;
    }
}
