using Provenance.Data.Connections;

namespace Provenance.Data.Search;

/// <summary>Suggests another spelling of a text that finds nothing: in place of each word that no record has, the
/// nearest that some have, by as many edits as <see cref="NameDistance"/> forgives; of several, the one that most
/// records have.</summary>
internal static class SpellingReader
{
    private const int LeastLetters = 4;
    private const int MostLetters = 64;

    /// <summary>Whether a word can be suggested: it is long enough to have typing errors forgiven, and of letters
    /// only.</summary>
    public static bool IsSpelled(string word) => word.Length is >= LeastLetters and <= MostLetters
        && !word.Any(character => char.IsDigit(character) || char.IsSurrogate(character));

    /// <summary>How many edits a word is from another that can be suggested; null if it is too many.</summary>
    public static int? Distance(string word, string other) =>
        IsSpelled(other) ? NameDistance.BetweenWords(word, other) : null;

    /// <summary>A text that finds something; null if there is none. At most two statements for each word.</summary>
    public static async Task<string?> SuggestAsync(
        ProvenanceContext context, SearchText text, SearchCondition condition, CancellationToken cancellationToken)
    {
        List<string> words = [];
        var isOther = false;
        foreach (var term in text.Terms)
        {
            var spelled = string.Concat(term.Forms);
            if (!await FindsAsync(context, new([term], []), SearchCondition.None, cancellationToken))
            {
                if (term.Forms.Count > 1
                    || !IsSpelled(spelled)
                    || await context.Search.NearestWordAsync(context, spelled, cancellationToken) is not { } nearest)
                {
                    return null;
                }

                // Folded words have one sigma; at the end of a word Greek has another.
                (spelled, isOther) = (nearest is [.. var before, 'σ'] ? before + "ς" : nearest, true);
            }

            words.Add(spelled);
        }

        var suggested = string.Join(' ', words);
        return isOther && await FindsAsync(context, SearchText.Of(suggested), condition, cancellationToken) ? suggested : null;
    }

    private static async Task<bool> FindsAsync(
        ProvenanceContext context, SearchText text, SearchCondition condition, CancellationToken cancellationToken) =>
        (await context.Search.PageAsync(
            context, text, condition.Kinds, SearchReader.Start, limit: 1, withSnippets: false, cancellationToken)).Count > 0;
}
