namespace Provenance.Attribution.Lexicon;

/// <summary>Reads the word lists that are embedded in the program: lines of words below headings in brackets, and
/// comments after a number sign.</summary>
internal static class WordLists
{
    /// <summary>The headings of a list with their words, in order.</summary>
    public static IEnumerable<(string Heading, string[] Words)> Read(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program.");
        using StreamReader reader = new(stream);
        var heading = "";
        List<string> words = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                yield return (heading, [.. words]);
                heading = line.Trim('[', ']', ' ');
                words.Clear();
            }
            else if (!line.StartsWith('#'))
            {
                words.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }

        yield return (heading, [.. words]);
    }

    /// <summary>The lines of a list.</summary>
    public static IEnumerable<string[]> Lines(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The word list {name} is not in the program.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#'))
            {
                yield return line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
