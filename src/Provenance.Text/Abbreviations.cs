namespace Provenance.Text;

/// <summary>Finds the signs that mark an abbreviation and are left out as often as not.</summary>
internal static class Abbreviations
{
    /// <summary>Where initials end that begin here: two or more single letters, each followed by a point, of which the
    /// last may do without. Where none begin, here.</summary>
    public static int InitialsEnd(ReadOnlySpan<char> text, int start)
    {
        if (start > 0 && IsOfWord(text[start - 1]))
        {
            return start;
        }

        var (at, end, letters) = (start, start, 0);
        while (at < text.Length && char.IsLetter(text[at]) && !Runs.Has(text[at]))
        {
            var isPointed = at + 1 < text.Length && text[at + 1] == '.';
            if (!isPointed && (at + 1 < text.Length && IsOfWord(text[at + 1]) || letters == 0 || text[at - 1] == ' '))
            {
                break;
            }

            letters++;
            end = at + (isPointed ? 2 : 1);
            if (!isPointed)
            {
                break;
            }

            at = end < text.Length && text[end] == ' ' ? end + 1 : end;
        }

        return letters > 1 ? end : start;
    }

    /// <summary>Whether this is the geresh of a Hebrew word, or the gershayim before the last letter of an
    /// abbreviation.</summary>
    public static bool IsHebrewMark(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('\'' or '"') || at == 0 || !IsHebrew(text[at - 1]))
        {
            return false;
        }

        return text[at] == '\''
            || (at + 1 < text.Length && IsHebrew(text[at + 1]) && (at + 2 == text.Length || !IsOfWord(text[at + 2])));
    }

    private static bool IsHebrew(char character) => character is >= '\u05D0' and <= '\u05F2';

    private static bool IsOfWord(char character) =>
        char.IsLetterOrDigit(character) || FoldedCharacters.IsMark(char.GetUnicodeCategory(character));
}
