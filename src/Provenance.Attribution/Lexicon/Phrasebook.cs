using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Lexicon;

/// <summary>Words and phrases with what they tell, looked up at a token: the longest that stands there.</summary>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, List<(string[] Words, string Tells)>> _byFirst = [];

    /// <summary>The lists of figures.txt whose headings begin with a word; what a list tells is the rest of the
    /// heading.</summary>
    public static Phrasebook Of(string kind)
    {
        Phrasebook book = new();
        foreach (var (heading, phrases) in WordLists.Read("figures.txt"))
        {
            var parts = heading.Split(' ');
            if (parts[0] == kind)
            {
                foreach (var phrase in phrases)
                {
                    book.Add(phrase.Split('_'), parts.Length > 1 ? parts[1] : "");
                }
            }
        }

        return book;
    }

    /// <summary>The phrase that begins at a token and ends at or before another, or null.</summary>
    public (TokenRange Words, string Tells)? At(Grammar grammar, int at, int last)
    {
        if (!_byFirst.TryGetValue(grammar.Form(at), out var phrases))
        {
            return null;
        }

        foreach (var (words, tells) in phrases)
        {
            if (at + words.Length - 1 <= last && !words.Where((word, i) => grammar.Form(at + i) != word).Any())
            {
                return (new(at, at + words.Length - 1), tells);
            }
        }

        return null;
    }

    /// <summary>What a single word tells, or null.</summary>
    public string? Word(string word) => _byFirst.TryGetValue(word, out var phrases)
        && phrases[^1] is { Words.Length: 1, Tells: var tells } ? tells : null;

    /// <summary>The phrase that ends at a token and begins at or after another, or null.</summary>
    public (TokenRange Words, string Tells)? EndingAt(Grammar grammar, int at, int first)
    {
        for (var start = Math.Max(first, at - 3); start <= at; start++)
        {
            if (At(grammar, start, at) is { } found && found.Words.Last == at)
            {
                return found;
            }
        }

        return null;
    }

    private void Add(string[] words, string tells)
    {
        if (!_byFirst.TryGetValue(words[0], out var phrases))
        {
            _byFirst.Add(words[0], phrases = []);
        }

        phrases.Add((words, tells));
        phrases.Sort((one, other) => other.Words.Length - one.Words.Length);
    }
}
