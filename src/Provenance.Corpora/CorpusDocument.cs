using System.Text.RegularExpressions;
using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>A document in the form of a corpus: with its text, and with its publisher by key.</summary>
public sealed partial record CorpusDocument
{
    /// <summary>The document without its storage key and those of other records.</summary>
    public required Document Document { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Document.Key;

    /// <summary>The publisher's key.</summary>
    public string? Publisher { get; init; }

    /// <summary>The key of the version of the same article right before it.</summary>
    public string? VersionOf { get; init; }

    /// <summary>The text, from the file or inline; null unless held.</summary>
    public string? Text { get; init; }

    /// <summary>The text, or the words of a part that is apart from it; null when there are none.</summary>
    public string? TextOf(DocumentPart? part) => part is { } apart ? Document.WordsOf(apart) : Text;

    /// <summary>Whether the text, or a part that is apart from it, has these words, whatever their case and
    /// spaces.</summary>
    internal bool Contains(string words) => Enum.GetValues<DocumentPart>().Select(part => TextOf(part)).Prepend(Text)
        .OfType<string>().Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase)
            || Spaces.Replace(text, " ").Contains(Spaces.Replace(words, " "), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }

    /// <summary>A document, or a part of it, as errors name it.</summary>
    internal static string Named(string key, DocumentPart? part) =>
        part is null ? $"\"{key}\"" : $"the {Domain.Token.Of(part.Value).ToLowerInvariant()} of \"{key}\"";

    /// <summary>For checking: the length of the text in UTF-8 bytes.</summary>
    public int? Bytes { get; init; }

    /// <summary>For checking: the length of the text in UTF-16 code units.</summary>
    public int? Chars { get; init; }
}
