using Provenance.Exports.Records;

namespace Provenance.Exports.Tests;

/// <summary>Records with a text of the test's choice wherever a person can write one.</summary>
internal static class Invented
{
    /// <summary>What formats could take for their own: quotation marks, line ends, tags, backslashes, formulas, controls of the
    /// direction of writing, letters beyond the basic plane, and the escapes of each format.</summary>
    public const string Hostile =
        "\"q\" 'a' <b>&amp; &lt; ]]> \\ \\\\ \\n \\\" \t tab \n line \r return \r\n both \u202Ertl\u202C \u2066x\u2069 😀 𝕏 #35; #quot; "
        + "%% | --> {{x}} [y](z) \"] ;' `code` $a$ ${b} , ; end \u0085 \u2028 \u2029 \uFEFF \u0301 =1+1 \\";

    /// <summary>Beginnings that a spreadsheet could run.</summary>
    public static readonly string[] Formulas = ["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "'=1", "＝1", "''"];

    public static readonly ExportHeader Header = new()
    {
        Title = Hostile,
        Address = "https://news.example.org/claims/C%2F1/trace.csv?asOf=2025-01-15T09%3A30%3A00.000Z",
        NewestAddress = "https://news.example.org/claims/C%2F1/trace.csv",
        Base = "https://news.example.org/",
        Moment = new("2025-01-15T09:30:00.000Z", null),
        Kind = ExportedKind.Citation,
        Note = Hostile,
    };

    /// <summary>The content of a file.</summary>
    public static ExportContent Content(params IEnumerable<ExportRecord> records) =>
        new(Header, records.ToAsyncEnumerable(), (_, _, _, _, _) => AsyncEnumerable.Empty<string>());

    public static CitationRecord Citation(string text) => new()
    {
        Id = $"id {text}",
        Relation = "QUOTES",
        FirstHand = true,
        Citing = Statement("citing", text),
        Cited = Statement("cited", text),
        Evidence = [Evidence("1", text), Evidence("2", text)],
    };

    public static StatementRecord Statement(string name, string text) => new()
    {
        Id = $"{name} {text}",
        Source = Source(name, text),
        Document = Document(name, text),
        Claim = new()
        {
            Key = $"C {name} {text}",
            Proposition = $"{text}{name}",
            Modality = "FACT",
            Condition = text,
            Question = new() { Key = $"Q {text}", Text = text },
            Estimate = new()
            {
                Measure = new() { Key = text },
                Value = -4.2,
                Modifier = "OVER",
                Unit = "PERCENT",
                Low = -4.2,
                Population = text,
                Place = text,
                CountedAsOf = Date(text),
                Verbatim = text,
            },
        },
        StatedAt = Date(text),
        Stance = "ASSERTS",
        Attestation = "FIRST_HAND",
        IsOrigin = false,
    };

    private static SourceRecord Source(string name, string text) => new()
    {
        Key = $"S {name} {text}.",
        Name = $"{text}{name}",
        Type = "Outlet",
        Country = "GB",
        Url = text,
    };

    private static DocumentRecord Document(string name, string text) => new()
    {
        Key = $"D {name} {text}",
        Kind = "ARTICLE",
        Title = $"{text}{name}",
        Byline = text,
        Description = text,
        Url = text,
        Language = "en",
        Held = true,
        PublishedAt = Date(text),
        Publisher = Source(name, text),
    };

    private static EvidenceRecord Evidence(string name, string text) => new()
    {
        Key = $"A/{name}/{text}",
        Passage = $"A {text}",
        Hop = 1,
        Document = Document("citing", text),
        Section = "BODY",
        Span = new() { Start = 3, End = 3 + text.Length, Text = $"{text}{name}" },
        Mention = text,
        Cue = text,
        Hedge = text,
        Mode = "DIRECT",
        Tone = "NEUTRAL",
        RecordedAt = "2025-01-15T09:29:59.000Z",
        RecordedBy = text,
    };

    private static DateRecord Date(string text) =>
        new() { Earliest = "2025-01-14", Latest = "2025-01-16", Basis = "DERIVED", Text = text };
}
