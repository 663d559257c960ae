using System.Text;
using System.Text.RegularExpressions;

namespace Provenance.Reading.Characters;

/// <summary>Makes text of bytes: by the byte order mark, then by what the media type or the file itself says, then by
/// what the bytes are.</summary>
internal static partial class Decoding
{
    private const int DeclarationBytes = 2048;

    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    private static readonly Encoding[] _marked =
        [Encoding.UTF8, Encoding.UTF32, Encoding.Unicode, Encoding.BigEndianUnicode];

    /// <summary>The text, with a remark where the encoding had to be guessed or does not fit.</summary>
    public static (string Text, IReadOnlyList<string> Remarks) Decode(byte[] bytes, string? charset)
    {
        if (_marked.FirstOrDefault(encoding => bytes.AsSpan().StartsWith(encoding.Preamble)) is { } marked)
        {
            return (marked.GetString(bytes.AsSpan(marked.Preamble.Length)), []);
        }

        if (WithoutMark(bytes) is { } wide)
        {
            return (wide.GetString(bytes), [$"Nothing says the encoding; it was read as {wide.WebName}."]);
        }

        var declared = charset ?? Declaration().Match(
            Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, DeclarationBytes))).Groups["charset"].Value;
        if (Named(declared) is { } named and not UTF8Encoding)
        {
            return (named.GetString(bytes), []);
        }

        try
        {
            return (_strictUtf8.GetString(bytes), []);
        }
        catch (DecoderFallbackException)
        {
            var guessed = Guess(bytes);
            return (guessed.GetString(bytes), [declared.Length > 0
                ? $"The file says that it is in {declared}, which it is not; it was read as {guessed.WebName}."
                : $"Nothing says the encoding; it was read as {guessed.WebName}."]);
        }
    }

    /// <summary>An encoding by its name. As browsers do, Latin-1 is read as the larger Windows-1252.</summary>
    private static Encoding? Named(string? name)
    {
        name = name?.ToLowerInvariant() switch
        {
            null or "" => null,
            "iso-8859-1" or "latin1" or "ascii" or "us-ascii" => "windows-1252",
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "cp1251" or "win-1251" => "windows-1251",
            "utf-7" => null,
            var other => other,
        };
        try
        {
            return name is null ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>UTF-16 without a mark has a zero in every other byte of Latin letters.</summary>
    private static Encoding? WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..(Math.Min(bytes.Length, 512) & ~1)];
        var (even, odd) = (0, 0);
        for (var at = 0; at < start.Length; at += 2)
        {
            even += start[at] == 0 ? 1 : 0;
            odd += start[at + 1] == 0 ? 1 : 0;
        }

        return start.Length < 8 ? null
            : odd > start.Length / 5 && even == 0 ? Encoding.Unicode
            : even > start.Length / 5 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    /// <summary>Cyrillic words are runs of bytes that in Latin-1 are accented letters, which stand alone.</summary>
    private static Encoding Guess(byte[] bytes)
    {
        var letters = bytes.Count(value => value >= 0xC0);
        var afterLetter = bytes.Skip(1).Zip(bytes).Count(pair => pair.First >= 0xC0 && pair.Second >= 0xC0);
        return Named(afterLetter > letters / 2 ? "windows-1251" : "windows-1252")!;
    }

    [GeneratedRegex("""(?:<\?xml[^>]*?encoding|<meta[^>]*?charset)\s*=\s*["']?\s*(?<charset>[\w.:-]{2,40})""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
