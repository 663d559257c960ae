using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Provenance.Corpora.Formats;

namespace Provenance.Corpora;

/// <summary>Reads a corpus in JSON Lines as strictly as <see cref="CorpusReader"/>. Each line is one record in UTF-8,
/// with the members of the JSON form and <c>record</c>, its kind; the first line is the meta. Each line by itself and
/// the order of lines are checked during reading; the other rules are checked at the end.</summary>
/// <param name="file">The file name that errors show.</param>
public sealed class CorpusLineReader(string file)
{
    /// <summary>The extension of files in this form.</summary>
    public const string Extension = ".jsonl";

    private static readonly FrozenDictionary<string, CorpusLineKind> _kinds =
        Enum.GetValues<CorpusLineKind>().ToFrozenDictionary(CorpusLine.NameOf);

    private readonly CorpusErrors _errors = new(file);

    /// <summary>The errors found so far; if there are any, the records are not usable.</summary>
    public IReadOnlyList<CorpusError> Errors => _errors.Found;

    /// <summary>Whether a path names a file in this form.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).Equals(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads and checks the whole corpus of a file.</summary>
    public static async Task<CorpusReading> ReadFileAsync(string path, CancellationToken cancellationToken = default)
    {
        await using var stream = File.OpenRead(path);
        return await ReadCorpusAsync(path, stream, cancellationToken);
    }

    /// <summary>Reads and checks a whole corpus.</summary>
    /// <param name="file">The file name that errors show.</param>
    /// <param name="lines">The lines, in UTF-8.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<CorpusReading> ReadCorpusAsync(
        string file, Stream lines, CancellationToken cancellationToken = default)
    {
        CorpusLineReader reader = new(file);
        CorpusLines read = new();
        await foreach (var line in reader.ReadAsync(lines, cancellationToken))
        {
            read.Add(line);
        }

        return CorpusReader.Checked(read.ToCorpus(), read.PathOf, reader._errors);
    }

    /// <summary>Reads record after record, including those with errors. Memory grows only by the keys.</summary>
    public async IAsyncEnumerable<CorpusLine> ReadAsync(
        Stream lines, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        CorpusLineOrder order = new(_errors);
        await foreach (var line in ReadOnAsync(lines, 0, 0, cancellationToken))
        {
            order.Take(line.Number, line.Kind, line.Record);
            yield return line with { Closed = order.Closed };
        }
    }

    /// <summary>Continues after some lines, in memory that does not grow. It does not check that records follow those
    /// that they refer to.</summary>
    /// <param name="lines">A stream positioned after those lines.</param>
    /// <param name="number">How many there were.</param>
    /// <param name="bytes">How many bytes they took.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<CorpusLine> ReadOnAsync(
        Stream lines, int number, long bytes, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (line, end) in Utf8Lines.ReadAsync(lines, cancellationToken))
        {
            number++;
            if (!Utf8Lines.IsValid(line))
            {
                _errors.Add("", PathOf(number), "from here on the file is not UTF-8");
                yield break;
            }

            if (Read(line, number) is var (kind, record))
            {
                yield return new(number, kind, record, Closed: true) { End = bytes + end };
            }
        }

        if (number == 0)
        {
            _errors.Add("", PathOf(1), "there is no line; the record meta is expected");
        }
    }

    internal static string PathOf(int line) => $"line {line}: $";

    private (CorpusLineKind Kind, object Record)? Read(ReadOnlyMemory<byte> line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (UnstorableText.Report(document.RootElement, PathOf(number), _errors))
            {
                return null;
            }

            MemberReader record = new(document.RootElement, PathOf(number), _errors);
            if (KindOf(record, number) is not { } kind)
            {
                return null;
            }

            var read = CorpusRecords.Record(kind, record, document.RootElement);
            record.Close();
            return (kind, read is CorpusDocument held ? CorpusReader.WithInlineText(held, record.Path, _errors) : read);
        }
        catch (JsonException malformed)
        {
            _errors.Add("", PathOf(number), $"malformed JSON: {malformed.Message}");
            return null;
        }
    }

    private static CorpusLineKind? KindOf(MemberReader record, int number)
    {
        var name = record.String(CorpusLine.KindMember, null);
        if (name.Length == 0)
        {
            return null;
        }

        if (!_kinds.TryGetValue(name, out var kind))
        {
            record.Fault(CorpusLine.KindMember, $"\"{name}\" is not known; accepted: "
                + string.Join(", ", Enum.GetValues<CorpusLineKind>().Select(CorpusLine.NameOf)));
            return null;
        }

        if (kind == CorpusLineKind.Meta != (number == 1))
        {
            record.Fault(CorpusLine.KindMember, "meta is the record of the first line, and of no other");
        }

        return kind;
    }
}
