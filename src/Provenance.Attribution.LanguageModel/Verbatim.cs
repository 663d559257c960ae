using Provenance.Attribution.Further;

namespace Provenance.Attribution.LanguageModel;

/// <summary>Finds the words of passages in a part of a text, character for character.</summary>
/// <param name="part">The part.</param>
internal sealed class Verbatim(TextPart part)
{
    /// <summary>How many places of the same words are looked at, to each side of what they are to stand by; no prose says
    /// one thing more often.</summary>
    private const int MostPlaces = 20;

    /// <summary>The most pieces of what is said, and the most hops to either side; no passage has more.</summary>
    private const int MostPieces = 20;

    /// <summary>Places the words of a passage in the text.</summary>
    /// <returns>The passage; null if any of its words are not there, or it has no cue or content.</returns>
    public FurtherPassage? Place(AnsweredPassage? passage)
    {
        if (passage is null || string.IsNullOrWhiteSpace(passage.Cue) || passage.Content is not [{ } first, .. var more])
        {
            return null;
        }

        if (more.Length >= MostPieces || passage.Through?.Length > MostPieces || passage.Citing?.Length > MostPieces)
        {
            return null;
        }

        return From(first, 0)
            .Select(content => Around(passage, content, more))
            .OfType<FurtherPassage>()
            .MinBy(placed => Reach([placed.Cue, placed.Content[0], placed.Source ?? placed.Cue]));
    }

    /// <summary>The passage with what is said at a place, and its other words as near as they are.</summary>
    private FurtherPassage? Around(AnsweredPassage passage, Span content, string?[] more)
    {
        List<Span> said = [content];
        foreach (var words in more)
        {
            if (Nearest(words, said[^1], said) is not { } next)
            {
                return null;
            }

            said.Add(next);
        }

        if (Nearest(passage.Cue, content, said) is not { } cue)
        {
            return null;
        }

        List<Span> taken = [.. said, cue];
        Span? source = null;
        if (!string.IsNullOrEmpty(passage.Source))
        {
            source = Nearest(passage.Source, cue, taken);
            if (source is null)
            {
                return null;
            }
        }

        return Hops(passage.Through, cue) is { } nearer && Hops(passage.Citing, cue) is { } further
            ? new(source, cue, [.. said.OrderBy(span => span.Start)]) { Nearer = nearer, Further = further }
            : null;
    }

    private List<Span>? Hops(string?[]? mentions, Span cue)
    {
        List<Span> hops = [];
        foreach (var mention in mentions ?? [])
        {
            if (Nearest(mention, cue, [cue]) is not { } hop)
            {
                return null;
            }

            hops.Add(hop);
        }

        return hops;
    }

    /// <summary>The place of some words that is nearest to another and meets none of those taken.</summary>
    private Span? Nearest(string? words, Span to, IReadOnlyList<Span> taken)
    {
        Span[] nearest =
        [
            .. Before(words, to.Start - part.Start).Where(IsFree).Take(1),
            .. From(words, to.Start - part.Start).Where(IsFree).Take(1),
        ];
        return nearest.Length == 0 ? null : nearest.MinBy(place => Reach([place, to]));

        bool IsFree(Span place) => !taken.Any(place.Meets);
    }

    /// <summary>The places of some words that begin at a place of the part or after it, the first one first.</summary>
    private IEnumerable<Span> From(string? words, int start)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            yield break;
        }

        var at = start - 1;
        for (var looked = 0; looked < MostPlaces && at + 1 < part.Text.Length; looked++)
        {
            at = part.Text.IndexOf(words, at + 1, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            if (IsWhole(at, words.Length))
            {
                yield return new(part.Start + at, part.Start + at + words.Length);
            }
        }
    }

    /// <summary>The places of some words that end at a place of the part or before it, the last one first.</summary>
    private IEnumerable<Span> Before(string? words, int end)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            yield break;
        }

        for (var looked = 0; looked < MostPlaces; looked++)
        {
            var at = part.Text.AsSpan(0, end).LastIndexOf(words, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            if (IsWhole(at, words.Length))
            {
                yield return new(part.Start + at, part.Start + at + words.Length);
            }

            end = at + words.Length - 1;
        }
    }

    /// <summary>Whether no word goes on over either end of a place.</summary>
    private bool IsWhole(int start, int length) => !Joins(start) && !Joins(start + length);

    /// <summary>Whether a word goes on over a place.</summary>
    private bool Joins(int at) => at > 0 && at < part.Text.Length
        && char.IsLetterOrDigit(part.Text[at - 1]) && char.IsLetterOrDigit(part.Text[at]);

    private static int Reach(Span[] spans) => spans.Max(span => span.End) - spans.Min(span => span.Start);
}
