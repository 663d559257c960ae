namespace Provenance.GraphQL.Errors;

/// <summary>The "Did you mean …?" part of messages about unknown names.</summary>
public static class Suggestions
{
    private const int MaxSuggestions = 5;

    /// <summary>The sentence to append to a message, starting with a blank, such as <c> Did you mean "a" or "b"?</c>;
    /// empty when there is nothing to suggest. At most five names are shown.</summary>
    public static string DidYouMean(IReadOnlyList<string> suggestions, string? kind = null) => suggestions is []
        ? ""
        : $" Did you mean {(kind is null ? "" : kind + " ")}"
            + $"{WordList.Or([.. suggestions.Take(MaxSuggestions).Select(name => $"\"{name}\"")])}?";

    /// <summary>The sentence that suggests those of the options that resemble the input.</summary>
    public static string DidYouMean(string input, IEnumerable<string> options, string? kind = null) =>
        DidYouMean(For(input, options), kind);

    /// <summary>The options that resemble the input, the most similar first, equally similar ones in natural order.
    /// An option resembles the input when at most 40% of the input's length, and one character more, differ.</summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var threshold = (int)(input.Length * 0.4) + 1;
        return
        [
            .. options.Distinct()
                .Select(option => (Option: option, Distance: Distance(input, option, threshold)))
                .Where(candidate => candidate.Distance <= threshold)
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => candidate.Option, NaturalOrder.Comparer)
                .Select(candidate => candidate.Option),
        ];
    }

    /// <summary>Edit distance of the names without regard to case: insertions, deletions, substitutions and swaps of
    /// neighbours each count one (Damerau-Levenshtein, optimal string alignment); names that differ in nothing but
    /// case are at distance one. Time and space: product of the lengths; a result above the threshold may be any
    /// number above it.</summary>
    private static int Distance(string input, string option, int threshold)
    {
        if (input == option)
        {
            return 0;
        }

        var (a, b) = (input.ToLowerInvariant(), option.ToLowerInvariant());
        if (a == b)
        {
            return 1;
        }

        if (Math.Abs(a.Length - b.Length) > threshold)
        {
            return int.MaxValue;
        }

        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cells[i, j] = i == 0 || j == 0 ? i + j : Cheapest(a, b, cells, i, j);
            }
        }

        return cells[a.Length, b.Length];
    }

    private static int Cheapest(string a, string b, int[,] cells, int i, int j)
    {
        var substitution = cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        var best = Math.Min(substitution, Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, cells[i - 2, j - 2] + 1) : best;
    }
}
