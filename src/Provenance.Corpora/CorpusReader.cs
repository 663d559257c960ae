using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Provenance.Corpora.Formats;

namespace Provenance.Corpora;

/// <summary>The result of reading a corpus: the corpus if it has no errors, otherwise all errors.</summary>
/// <param name="Corpus">The corpus; null when there are errors.</param>
/// <param name="Errors">The errors, in the order of the file.</param>
public sealed record CorpusReading(Corpus? Corpus, IReadOnlyList<CorpusError> Errors);

/// <summary>Reads a corpus strictly: an unknown member, a wrong span or a dangling key is an error, and all errors are
/// reported.</summary>
public static class CorpusReader
{
    private static readonly UTF8Encoding _strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads the corpus at <paramref name="path"/> and the text files beside it.</summary>
    public static CorpusReading ReadFile(string path) => Read(path, File.ReadAllBytes(path), TextsBeside(path));

    /// <summary>Reads a corpus.</summary>
    /// <param name="file">The file name that errors show.</param>
    /// <param name="json">The corpus, JSON in UTF-8.</param>
    /// <param name="textFile">Returns the bytes of a text file by name, or null when there is none.</param>
    public static CorpusReading Read(string file, ReadOnlyMemory<byte> json, Func<string, byte[]?> textFile)
    {
        CorpusErrors errors = new(file);
        return Records(json, textFile, errors, CorpusRecords.Corpus) is { } corpus
            ? Checked(corpus, CorpusChecks.PathInJson, errors)
            : new(null, errors.Found);
    }

    /// <summary>Places the passages of a whole corpus and checks it.</summary>
    internal static CorpusReading Checked(Corpus corpus, Func<CorpusLineKind, int, string> pathOf, CorpusErrors unread)
    {
        CorpusErrors errors = new(unread.File, unread);
        var placed = SpanPlacement.Of(corpus, CorpusContext.None, pathOf, errors);
        CorpusChecks.Check(placed, pathOf, errors);
        return unread.Found.Count + errors.Found.Count == 0
            ? new(placed, [])
            : new(null, [.. unread.Found, .. errors.Found]);
    }

    /// <summary>Reads the corpus at <paramref name="path"/> and the text files beside it as one batch, without checking
    /// it.</summary>
    public static CorpusBatch ReadBatch(string path) => ReadBatch(path, File.ReadAllBytes(path), TextsBeside(path));

    /// <summary>Reads a corpus as one batch, without checking it.</summary>
    /// <param name="file">The file name that errors show.</param>
    /// <param name="json">The corpus, JSON in UTF-8.</param>
    /// <param name="textFile">Returns the bytes of a text file by name, or null when there is none.</param>
    public static CorpusBatch ReadBatch(string file, ReadOnlyMemory<byte> json, Func<string, byte[]?> textFile)
    {
        CorpusErrors errors = new(file);
        return new(errors, Records(json, textFile, errors, CorpusRecords.Corpus));
    }

    /// <summary>Reads records that belong to no corpus as one batch, without checking it: the lists of a corpus without
    /// its meta, every text inline.</summary>
    /// <param name="name">The name that errors show in place of a file's.</param>
    /// <param name="json">The records, JSON in UTF-8.</param>
    public static CorpusBatch ReadRecords(string name, ReadOnlyMemory<byte> json)
    {
        CorpusErrors errors = new(name);
        return new(errors, Records(json, _ => null, errors, CorpusRecords.WithoutMeta));
    }

    private static Func<string, byte[]?> TextsBeside(string path)
    {
        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return name =>
        {
            var file = Path.Combine(directory, name);
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        };
    }

    /// <summary>The records, with the errors of single records; null when the JSON is not a corpus at all.</summary>
    private static Corpus? Records(
        ReadOnlyMemory<byte> json,
        Func<string, byte[]?> textFile,
        CorpusErrors errors,
        Func<MemberReader, JsonElement, Corpus> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (UnstorableText.Report(document.RootElement, "$", errors))
            {
                return null;
            }

            MemberReader root = new(document.RootElement, "$", errors);
            var corpus = read(root, document.RootElement);
            root.Close();
            return corpus with
            {
                Documents = [.. corpus.Documents.Select((item, index) =>
                    WithText(item, $"$.documents[{index}]", textFile, errors))],
            };
        }
        catch (JsonException malformed)
        {
            errors.Add("", "$", $"malformed JSON in line {malformed.LineNumber + 1}: {malformed.Message}");
            return null;
        }
    }

    /// <summary>Checks a document whose text, if it is held, is inline; a file name only records where the text came
    /// from.</summary>
    internal static CorpusDocument WithInlineText(CorpusDocument document, string path, CorpusErrors errors)
    {
        if (!document.Document.Held)
        {
            NoneOf(document, path, errors);
            return document;
        }
        if (document.Text is null)
        {
            errors.Add(document.Id, path, "a held document has its text inline, in the member text");
        }
        return Verified(document, path, errors);
    }

    private static CorpusDocument WithText(
        CorpusDocument document, string path, Func<string, byte[]?> textFile, CorpusErrors errors)
    {
        if (!document.Document.Held)
        {
            NoneOf(document, path, errors);
            return document;
        }
        if (document.Document.FileName is null == document.Text is null)
        {
            errors.Add(document.Id, path, "a held document has either a file or an inline text");
            return document;
        }
        return Verified(document.Document.FileName is null ? document : Loaded(document, path, textFile, errors), path, errors);
    }

    private static void NoneOf(CorpusDocument document, string path, CorpusErrors errors)
    {
        if ((document.Document.FileName ?? document.Text ?? document.Document.Sha256) is not null)
        {
            errors.Add(document.Id, path, "a document that is not held has no file, text or sha256");
        }
    }

    private static CorpusDocument Loaded(
        CorpusDocument document, string path, Func<string, byte[]?> textFile, CorpusErrors errors)
    {
        var name = document.Document.FileName!;
        if (name != Path.GetFileName(name))
        {
            errors.Add(document.Id, $"{path}.file", $"\"{name}\" is not a plain file name beside the corpus");
            return document;
        }
        if (textFile(name) is not { } bytes)
        {
            errors.Add(document.Id, $"{path}.file", $"there is no file \"{name}\" beside the corpus");
            return document;
        }
        try
        {
            return document with { Text = _strictUtf8.GetString(bytes) };
        }
        catch (DecoderFallbackException)
        {
            errors.Add(document.Id, $"{path}.file", $"\"{name}\" is not UTF-8");
            return document;
        }
    }

    private static CorpusDocument Verified(CorpusDocument document, string path, CorpusErrors errors)
    {
        if (document.Text is not { } text)
        {
            return document;
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            errors.Add(
                document.Id, path, "the text is empty; the words of the document would be accepted, or held as false");
        }
        if (UnstorableText.HasNull(text))
        {
            errors.Add(document.Id, path, "the text has the null character, U+0000; other characters would be accepted");
        }
        var bytes = Encoding.UTF8.GetBytes(text);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (document.Document.Sha256 is { } expected && expected != sha256)
        {
            errors.Add(document.Id, $"{path}.sha256", $"the text's SHA-256 is {sha256}, not {expected}");
        }
        if (document.Bytes is { } length && length != bytes.Length)
        {
            errors.Add(document.Id, $"{path}.bytes", $"the text has {bytes.Length} bytes in UTF-8, not {length}");
        }
        if (document.Chars is { } units && units != text.Length)
        {
            errors.Add(document.Id, $"{path}.chars", $"the text has {text.Length} UTF-16 code units, not {units}");
        }
        return document with { Document = document.Document with { Sha256 = sha256 } };
    }
}
