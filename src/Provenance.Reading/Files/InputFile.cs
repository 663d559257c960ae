using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;

namespace Provenance.Reading.Files;

/// <summary>A file that is to be read, with what is said of it.</summary>
internal sealed class InputFile
{
    public const string Accepted = "plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2";

    private InputFile(byte[] bytes, string? fileName, string? mediaType)
    {
        Bytes = bytes;
        Name = string.IsNullOrWhiteSpace(fileName) ? "The input" : fileName;
        Extension = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        if (MediaTypeHeaderValue.TryParse(mediaType, out var type))
        {
            MediaType = type.MediaType?.ToLowerInvariant();
            Charset = type.CharSet?.Trim('"');
        }
    }

    /// <summary>What errors call it.</summary>
    public string Name { get; }

    /// <summary>The ending of its name in small letters, with the point; empty if it has none.</summary>
    public string Extension { get; }

    /// <summary>The media type in small letters, without parameters.</summary>
    public string? MediaType { get; }

    /// <summary>The charset of the media type.</summary>
    public string? Charset { get; }

    /// <summary>The whole of it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Reads a file up to the limit; false if there is more.</summary>
    public static bool TryRead(
        Stream content, string? fileName, string? mediaType, [NotNullWhen(true)] out InputFile? file)
    {
        using MemoryStream bytes = new();
        var buffer = new byte[81_920];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > ReadingLimits.Bytes)
            {
                file = null;
                return false;
            }
        }

        file = new(bytes.ToArray(), fileName, mediaType);
        return true;
    }

    /// <summary>An error on this file.</summary>
    /// <param name="what">What is wrong, after the name: "is empty".</param>
    /// <param name="accepted">What would be accepted.</param>
    public ArticlesReading Refused(string what, string accepted = Accepted) =>
        new([], new($"{Name} {what}: {accepted} would be accepted."));
}
