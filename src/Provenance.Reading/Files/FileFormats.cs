using System.Text.RegularExpressions;

namespace Provenance.Reading.Files;

/// <summary>Tells the format of a file: by how it begins, then by its media type and the ending of its name.</summary>
internal static partial class FileFormats
{
    private static readonly string[] _htmlEndings = [".html", ".htm", ".xhtml", ".shtml"];

    /// <summary>The format of a file that need not be text; null if it is to be told by its words.</summary>
    public static FileFormat? OfBytes(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 ? FileFormat.Pdf
        : bytes.StartsWith("PK\u0003\u0004"u8) ? FileFormat.Zip
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? FileFormat.OldWord
        : bytes.StartsWith(@"{\rtf"u8) ? FileFormat.RichText
        : null;

    /// <summary>The format of a file by its words.</summary>
    public static FileFormat OfText(InputFile file, string text)
    {
        var start = text.AsSpan().TrimStart();
        if (IsNoText(text))
        {
            return FileFormat.NoText;
        }

        if (start.StartsWith("<") && OfMarkup(text) is { } markup)
        {
            return markup == FileFormat.OtherXml && SaysHtml(file) ? FileFormat.Html : markup;
        }

        return SaysHtml(file) ? FileFormat.Html
            : file.Extension == ".json" || file.MediaType?.EndsWith("json", StringComparison.Ordinal) == true
                || JsonStart().IsMatch(text) ? FileFormat.Json
            : FileFormat.PlainText;
    }

    private static bool SaysHtml(InputFile file) =>
        file.MediaType is "text/html" or "application/xhtml+xml" || _htmlEndings.Contains(file.Extension);

    /// <summary>The format by the first element; null for a text that happens to begin with an angle bracket.</summary>
    private static FileFormat? OfMarkup(string text)
    {
        var match = FirstElement().Match(text);
        return match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "rss" or "feed" or "rdf" => FileFormat.Feed,
            "newsitem" or "newsmessage" or "packageitem" or "conceptitem" or "knowledgeitem" => FileFormat.NewsMl,
            "" => DocumentType().IsMatch(text) ? FileFormat.Html : null,
            _ when DocumentType().IsMatch(text) || HtmlElement().IsMatch(match.Value) => FileFormat.Html,
            _ => FileFormat.OtherXml,
        };
    }

    /// <summary>Whether so many characters are controls that it was never meant to be read.</summary>
    private static bool IsNoText(string text)
    {
        var controls = text.Count(character => (char.IsControl(character) && character is not ('\n' or '\r' or '\t' or '\f'))
            || character == '\uFFFD');
        return controls > 8 && controls > text.Length / 50;
    }

    /// <summary>Skips the XML declaration, comments and the document type.</summary>
    [GeneratedRegex(
        @"\A\s*(?><\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[[^\]]*\]\s*)?>\s*)*"
        + @"<(?:[A-Za-z][\w.-]*:)?(?<name>[A-Za-z][\w.-]*)[\s/>]",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex FirstElement();

    [GeneratedRegex(@"\A\s*(?><\?[^>]*>\s*|<!--.*?-->\s*)*<!DOCTYPE\s+html", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"<(?:html|head|body|meta|title|div|p|article|main|section|span|h[1-6]|table|ul|ol|blockquote)[\s/>]\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex HtmlElement();

    [GeneratedRegex("""\A\s*(?:\[\s*)?\{\s*"[^"\n]{1,60}"\s*:""")]
    private static partial Regex JsonStart();
}
