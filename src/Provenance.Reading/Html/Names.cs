using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>The words that the class and the id of an element are made of, such as "read" and "also" of
/// "ReadAlso_box".</summary>
internal static class Names
{
    private const int LongestName = 500;

    public static HashSet<string> Of(IElement element)
    {
        HashSet<string> words = [];
        foreach (var name in new[] { element.ClassName, element.Id, element.GetAttribute("data-component"),
            element.GetAttribute("data-testid") })
        {
            Add(words, name);
        }

        return words;
    }

    private static void Add(HashSet<string> words, string? name)
    {
        if (name is not { Length: > 0 and <= LongestName })
        {
            return;
        }

        var start = 0;
        for (var at = 1; at <= name.Length; at++)
        {
            var isEnd = at == name.Length || !char.IsLetterOrDigit(name[at])
                || (char.IsUpper(name[at]) && char.IsLower(name[at - 1]));
            if (isEnd)
            {
                words.Add(name[start..at].Trim('-', '_', ' ', ':', '/', '.').ToLowerInvariant());
                start = at;
            }
        }
    }
}
