namespace Provenance.Text;

/// <summary>A folded text that knows of each of its characters where in the given text it comes from.</summary>
internal sealed class FoldedText
{
    private char[] _characters;

    // None where only the characters are wanted.
    private Range[] _origins;

    private FoldedText(int capacity, bool knowsOrigins) =>
        (_characters, _origins) = (new char[capacity], knowsOrigins ? new Range[capacity] : []);

    /// <summary>How many characters it has.</summary>
    public int Length { get; private set; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, Length);

    private bool KnowsOrigins => _origins.Length > 0;

    /// <summary>The folded form of a text.</summary>
    public static FoldedText Of(string text) => Of(text, knowsOrigins: true);

    /// <summary>The characters alone of the folded form of a text.</summary>
    public static string CharactersOf(string text) => new(Of(text, knowsOrigins: false).Characters);

    private static FoldedText Of(string text, bool knowsOrigins)
    {
        FoldedText folded = new(text.Length + 16, knowsOrigins);
        for (int at = 0, end; at < text.Length; at = end)
        {
            end = at + (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1);
            while (end < text.Length && FoldedCharacters.Joins(text, end))
            {
                end += char.IsHighSurrogate(text[end]) ? 2 : 1;
            }

            folded.Add(FoldedCharacters.Of(text.AsSpan(at, end - at)), at..end);
        }

        folded.Shorten();
        return folded;
    }

    /// <summary>Where in the given text a part of this one comes from.</summary>
    public (int Start, int End) Origin(int start, int end) =>
        (_origins[start].Start.Value, _origins[end - 1].End.Value);

    private void Add(string characters, Range origin)
    {
        foreach (var character in characters)
        {
            if (character == ' ' && Length > 0 && _characters[Length - 1] == ' ')
            {
                continue;
            }

            if (Length == _characters.Length)
            {
                Array.Resize(ref _characters, 2 * Length);
                if (KnowsOrigins)
                {
                    Array.Resize(ref _origins, 2 * Length);
                }
            }

            _characters[Length] = character;
            if (KnowsOrigins)
            {
                _origins[Length] = origin;
            }

            Length++;
        }
    }

    /// <summary>Takes out what shortens words: the points of initials, and the marks within Hebrew words.</summary>
    private void Shorten()
    {
        if (!Characters.ContainsAny('.', '"', '\''))
        {
            return;
        }

        var kept = 0;
        var initials = 0;
        for (var at = 0; at < Length; at++)
        {
            if (at >= initials)
            {
                initials = Abbreviations.InitialsEnd(Characters, at);
            }

            if (at < initials ? _characters[at] is '.' or ' ' : Abbreviations.IsHebrewMark(Characters, at))
            {
                if (KnowsOrigins)
                {
                    _origins[kept - 1] = _origins[kept - 1].Start.._origins[at].End;
                }
            }
            else
            {
                _characters[kept] = _characters[at];
                if (KnowsOrigins)
                {
                    _origins[kept] = _origins[at];
                }

                kept++;
            }
        }

        Length = kept;
    }
}
