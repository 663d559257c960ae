using System.Globalization;

namespace Provenance.Pages.Words;

/// <summary>The beginning of a text.</summary>
public static class Excerpt
{
    private const int Length = 160;

    /// <summary>The text if it is short, else its first words; no character is cut in two.</summary>
    public static string Of(string text)
    {
        if (text.Length <= Length)
        {
            return text;
        }

        var end = 0;
        while (end < Length)
        {
            end += StringInfo.GetNextTextElementLength(text, end);
        }

        var space = text.LastIndexOf(' ', end - 1);
        return $"{text[..(space > Length / 2 ? space : end)]} …";
    }
}
