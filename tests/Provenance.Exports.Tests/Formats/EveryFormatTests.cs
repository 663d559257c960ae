using System.Text.Json;
using Provenance.Exports.Records;

namespace Provenance.Exports.Tests.Formats;

/// <summary>Each format, read by a library that someone else wrote: what comes back is what was written, whatever it is.</summary>
public sealed class EveryFormatTests
{
    public static TheoryData<string> Formats => ["csv", "jsonl", "prov.json", "ttl", "jsonld", "graphml", "dot"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Hostile_texts_come_back_equal(string format)
    {
        CitationRecord[] citations = [.. Invented.Formulas.Prepend(Invented.Hostile).Prepend("plain").Select(Invented.Citation)];

        var file = await OtherReaders.WriteAsync(Invented.Content(citations), format);
        var read = await OtherReaders.ReadAsync(format, file);

        Assert.Equal(
            citations.SelectMany(RowsOf).Order(StringComparer.Ordinal),
            read.EnumerateArray().Select(row => JsonSerializer.Serialize(row)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_without_records_is_a_file(string format) => Assert.Empty(
        (await OtherReaders.ReadAsync(format, await OtherReaders.WriteAsync(Invented.Content(), format))).EnumerateArray());

    [Theory]
    [MemberData(nameof(Formats))]
    [InlineData("mmd")]
    [InlineData("provn")]
    public async Task Says_from_when_and_where_it_is(string format)
    {
        var file = System.Text.Encoding.UTF8.GetString(
            await OtherReaders.WriteAsync(Invented.Content(Invented.Citation("x")), format));

        Assert.Contains(Invented.Header.Address, file, StringComparison.Ordinal);
        Assert.Contains(Invented.Header.Moment.Recorded, file, StringComparison.Ordinal);
    }

    private static IEnumerable<string> RowsOf(CitationRecord citation) => citation.Evidence.Select(evidence =>
        JsonSerializer.Serialize<object?[]>([
            .. EndOf(citation.Citing), .. EndOf(citation.Cited),
            citation.Relation, evidence.Span.Text, evidence.Span.Start, evidence.Span.End]));

    private static string?[] EndOf(StatementRecord statement) =>
        [statement.Source.Name, statement.Document?.Title, statement.Claim?.Proposition];
}
