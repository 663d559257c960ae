using Provenance.Pages.Records;

namespace Provenance.Pages.Documents;

/// <summary>A piece of a text that lies within the same passages from end to end.</summary>
/// <param name="Text">The words.</param>
/// <param name="Cited">The shortest passage with another's words around it; null if there is none.</param>
/// <param name="IsOwn">Whether the document speaks for itself there.</param>
/// <param name="Ends">The passages that end with it.</param>
public sealed record MarkedPiece(string Text, CitedPassage? Cited, bool IsOwn, IReadOnlyList<CitedPassage> Ends)
{
    /// <summary>Cuts a text where passages begin and end.</summary>
    /// <param name="text">The text, or a part that is held apart from it.</param>
    /// <param name="part">Which part it is; null for the text itself.</param>
    /// <param name="cited">The passages with others' words.</param>
    /// <param name="own">The passages in the document's own voice.</param>
    public static IReadOnlyList<MarkedPiece> Of(
        string text, string? part, IReadOnlyList<CitedPassage> cited, IReadOnlyList<TextSpan> own)
    {
        List<CitedPassage> here = [.. cited.Where(passage => passage.Span.Part == part)];
        List<TextSpan> ownHere = [.. own.Where(span => span.Part == part)];
        int[] cuts =
        [
            .. here.Select(passage => passage.Span).Concat(ownHere)
                .SelectMany(span => new[] { span.Start, span.End })
                .Append(0)
                .Append(text.Length)
                .Where(cut => cut >= 0 && cut <= text.Length)
                .Distinct()
                .Order(),
        ];
        return
        [
            .. cuts.Zip(cuts.Skip(1), (start, end) => new MarkedPiece(
                text[start..end],
                here.Where(passage => Covers(passage.Span, start, end)).MinBy(passage => passage.Span.End - passage.Span.Start),
                ownHere.Exists(span => Covers(span, start, end)),
                [.. here.Where(passage => passage.Span.End == end)])),
        ];
    }

    private static bool Covers(TextSpan span, int start, int end) => span.Start <= start && span.End >= end;
}
