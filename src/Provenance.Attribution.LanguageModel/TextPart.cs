namespace Provenance.Attribution.LanguageModel;

/// <summary>A part of a text that is sent by itself.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Text">Its words, exactly as the text has them.</param>
internal sealed record TextPart(int Start, string Text)
{
    /// <summary>Parts a text at the ends of paragraphs, and only where one is too long by itself, between
    /// words.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most characters of a part.</param>
    public static IEnumerable<TextPart> Of(string text, int longest)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start + longest >= text.Length ? text.Length : Cut(text, start, start + longest);
            var part = text[start..end];
            if (!string.IsNullOrWhiteSpace(part))
            {
                yield return new(start, part);
            }

            start = end;
        }
    }

    /// <summary>Where to cut, before a place: after a line, or else a word, or else a character.</summary>
    private static int Cut(string text, int start, int most)
    {
        var within = text.AsSpan(start, most - start);
        var line = within.LastIndexOf('\n');
        var cut = line > 0 ? line : within.LastIndexOf(' ');
        return cut > 0 ? start + cut + 1 : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
