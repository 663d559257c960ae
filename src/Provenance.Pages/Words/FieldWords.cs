namespace Provenance.Pages.Words;

/// <summary>The names of fields in words: <c>publishedAt</c> as "published at".</summary>
public static class FieldWords
{
    /// <summary>The name in words.</summary>
    public static string Of(string field) => string.Concat(
        field.Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
