using Provenance.Pages.Records;

namespace Provenance.Pages.Review;

/// <summary>A piece of a text that lies within the same passages from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Item">The suggestion whose passage it is in: the one at hand, or else the shortest; null for none.</param>
/// <param name="IsRecorded">Whether a passage on record has it.</param>
/// <param name="Ends">The suggestions whose passages end with it.</param>
public sealed record ReviewPiece(string Text, Suggested? Item, bool IsRecorded, IReadOnlyList<Suggested> Ends)
{
    /// <summary>Cuts the text of an article where passages begin and end.</summary>
    public static IReadOnlyList<ReviewPiece> Of(ReviewState state)
    {
        var text = state.Document.Text ?? "";
        List<TextSpan> recorded = [.. state.Document.Recorded];
        int[] cuts =
        [
            .. state.Items.Select(item => item.Suggestion.Passage).Concat(recorded)
                .SelectMany(span => new[] { span.Start, span.End })
                .Append(0)
                .Append(text.Length)
                .Where(cut => cut >= 0 && cut <= text.Length)
                .Distinct()
                .Order(),
        ];
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new ReviewPiece(
                text[start..end],
                state.Items.Where(item => Covers(item.Suggestion.Passage, start, end))
                    .OrderByDescending(item => item.Id == state.AtHand?.Id)
                    .ThenBy(item => item.Suggestion.Passage.End - item.Suggestion.Passage.Start)
                    .FirstOrDefault(),
                recorded.Exists(span => Covers(span, start, end)),
                [.. state.Items.Where(item => item.Suggestion.Passage.End == end)])),
        ];
    }

    private static bool Covers(TextSpan span, int start, int end) => span.Start <= start && span.End >= end;
}
