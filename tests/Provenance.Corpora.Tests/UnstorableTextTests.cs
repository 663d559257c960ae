using System.Text;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>Half of a surrogate pair and the null character are errors with their place, in both forms of a corpus.</summary>
public sealed class UnstorableTextTests
{
    [Theory]
    [InlineData("""{ "meta": { "key": "a\ud800" } }""", "$.meta.key", "the string has \\ud800,")]
    [InlineData("""{ "meta": { "key": "\uDC00\uD83D" } }""", "$.meta.key", "the string has \\uDC00,")]
    [InlineData("""{ "sources": [{}, { "\ud83d": 1 }] }""", "$.sources[1]", "the name of a member has \\ud83d,")]
    [InlineData("""{ "meta": { "key": "\ud83d\ud83d\udd14" } }""", "$.meta.key", "the string has \\ud83d,")]
    [InlineData("""{ "meta": { "key": "\\\ud83d" } }""", "$.meta.key", "the string has \\ud83d,")]
    [InlineData("""{ "meta": { "key": "a\u0000" } }""", "$.meta.key", "the string has \\u0000, the null character;")]
    public async Task It_is_an_error_with_its_place(string json, string path, string message)
    {
        var error = Assert.Single(CorpusReader.Read("a.json", Encoding.UTF8.GetBytes(json), _ => null).Errors);
        Assert.Equal(path, error.Path);
        Assert.StartsWith(message, error.Message, StringComparison.Ordinal);

        using MemoryStream lines = new(Encoding.UTF8.GetBytes(json));
        var reading = await CorpusLineReader.ReadCorpusAsync("a.jsonl", lines, TestContext.Current.CancellationToken);
        Assert.Contains(($"line 1: {path}", error.Message), reading.Errors.Select(each => (each.Path, each.Message)));
        Assert.Null(reading.Corpus);
    }

    [Theory]
    [InlineData("""{ "\ud83d\udd14": "\uD83D\uDD14 \\ud800" }""")]
    [InlineData("""{ "bell": "\\ud800 \u00e9 \\u0000" }""")]
    public void A_pair_and_an_escaped_backslash_are_none(string json) => Assert.DoesNotContain(
        CorpusReader.Read("a.json", Encoding.UTF8.GetBytes(json), _ => null).Errors,
        error => error.Message.Contains("surrogate", StringComparison.Ordinal)
            || error.Message.Contains("null character", StringComparison.Ordinal));

    [Fact]
    public void A_text_file_has_no_null_character()
    {
        var json = Kursk.Json();
        var reading = CorpusReader.Read(
            "a.json", Encoding.UTF8.GetBytes(json.ToJsonString()), _ => "Zero: \0."u8.ToArray());

        Assert.Contains(reading.Errors, error =>
            (error.Path, error.Message) == ("$.documents[0]", "the text has the null character, U+0000; other characters would be accepted"));
    }
}
