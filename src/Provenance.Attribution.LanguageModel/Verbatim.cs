using Provenance.Attribution.Further;

namespace Provenance.Attribution.LanguageModel;

/// <summary>Finds the words of passages in a part of a text, character for character.</summary>
/// <param name="part">The part.</param>
internal sealed class Verbatim(TextPart part)
{
    /// <summary>How many places of the same words are compared; no prose says one thing more often.</summary>
    private const int MostPlaces = 20;

    /// <summary>Places the words of a passage in the text.</summary>
    /// <returns>The passage; null if any of its words are not there, or it has no cue or content.</returns>
    public FurtherPassage? Place(AnsweredPassage? passage)
    {
        if (passage is null || string.IsNullOrWhiteSpace(passage.Cue) || passage.Content is not [{ } first, .. var more])
        {
            return null;
        }

        return Places(first)
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
        var places = Places(words).Where(place => !taken.Any(place.Meets)).ToList();
        return places.Count == 0 ? null : places.MinBy(place => Reach([place, to]));
    }

    /// <summary>The places of some words in the text: whole words, in the order of the text.</summary>
    private IEnumerable<Span> Places(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            yield break;
        }

        var found = 0;
        for (var at = part.Text.IndexOf(words, StringComparison.Ordinal); at >= 0 && found < MostPlaces;
            at = at + 1 < part.Text.Length ? part.Text.IndexOf(words, at + 1, StringComparison.Ordinal) : -1)
        {
            if (!Joins(at) && !Joins(at + words.Length))
            {
                found++;
                yield return new(part.Start + at, part.Start + at + words.Length);
            }
        }
    }

    /// <summary>Whether a word goes on over a place.</summary>
    private bool Joins(int at) => at > 0 && at < part.Text.Length
        && char.IsLetterOrDigit(part.Text[at - 1]) && char.IsLetterOrDigit(part.Text[at]);

    private static int Reach(Span[] spans) => spans.Max(span => span.End) - spans.Min(span => span.Start);
}
