namespace Provenance.GraphQL.Errors;

/// <summary>Lists of words as English sentences have them.</summary>
internal static class WordList
{
    /// <summary>The words as <c>a</c>, <c>a or b</c>, <c>a, b, or c</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => Join("or", words);

    /// <summary>The words as <c>a</c>, <c>a and b</c>, <c>a, b, and c</c>.</summary>
    public static string And(IReadOnlyList<string> words) => Join("and", words);

    private static string Join(string conjunction, IReadOnlyList<string> words) => words switch
    {
        [] => "",
        [var only] => only,
        [var first, var second] => $"{first} {conjunction} {second}",
        [.., var last] => $"{string.Join(", ", words.SkipLast(1))}, {conjunction} {last}",
    };
}
