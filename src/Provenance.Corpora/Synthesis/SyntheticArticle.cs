using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using static Provenance.Corpora.CorpusJson;

namespace Provenance.Corpora.Synthesis;

/// <summary>A source that an article cites.</summary>
/// <param name="Source">The key of the source.</param>
/// <param name="Mention">How the article names it.</param>
/// <param name="Venue">The key of the document in which it said so; null when the article does not say.</param>
internal readonly record struct SyntheticHop(string Source, string Mention, string? Venue);

/// <summary>A document while it is written: its text, and the records of its passages.</summary>
internal sealed class SyntheticArticle(int number, int outlet, DateOnly day, bool dated)
{
    private static readonly (string Verb, ReporterTone Tone)[] _verbs =
    [
        ("said", ReporterTone.Neutral), ("reported", ReporterTone.Neutral), ("stated", ReporterTone.Neutral),
        ("revealed", ReporterTone.Endorsing), ("claimed", ReporterTone.Distancing),
    ];

    private readonly ArticleText _text = new();
    private readonly List<string> _sources = [];
    private readonly List<string> _records = [];
    private readonly HashSet<string> _claims = [];
    private int _passages;

    internal string Key => $"document-{number}";

    internal string Publisher => $"outlet-{outlet}";

    internal int Outlet => outlet;

    internal DateOnly Day => day;

    /// <summary>Whether it already makes a claim, so that another passage would show no further citation.</summary>
    internal bool Makes(SyntheticClaim claim) => _claims.Contains(claim.Key);

    /// <summary>Adds a source or document of its own that its passages refer to.</summary>
    internal void Introduce(string line) => _sources.Add(line);

    /// <summary>Adds a question, claim or link that its passages refer to.</summary>
    internal void Define(string line) => _records.Add(line);

    /// <summary>Adds a sentence that attributes a claim to a chain of sources, nearest first.</summary>
    internal void Report(SyntheticClaim claim, IReadOnlyList<SyntheticHop> chain, SplitMix64 random)
    {
        var start = _text.Sentence();
        var (verb, tone) = _verbs[random.Below(_verbs.Length)];
        List<TextSpan> sources = [];
        List<TextSpan> cues = [];
        TextSpan content;
        var mode = QuotationMode.Paraphrase;
        if (chain.Count > 1)
        {
            tone = ReporterTone.Neutral;
            foreach (var (hop, index) in chain.Select((hop, index) => (hop, index)))
            {
                cues.Add(_text.Write(index == 0 ? "According to" : "citing"));
                _text.Write(" ");
                sources.Add(_text.Write(hop.Mention));
                _text.Write(", ");
            }

            content = _text.Write(claim.Words);
        }
        else if (random.Happens(200))
        {
            mode = QuotationMode.Direct;
            _text.Write("“");
            content = _text.Write(claim.Sentence);
            _text.Write(",” ");
            sources.Add(_text.Write(chain[0].Mention));
            _text.Write(" ");
            cues.Add(_text.Write(verb));
        }
        else
        {
            sources.Add(_text.Write(Capital(chain[0].Mention)));
            _text.Write(" ");
            cues.Add(_text.Write(verb));
            _text.Write(" that ");
            content = _text.Write(claim.Words);
        }

        _text.Write(".");
        Attribution(
            start, sources, cues, content, chain, HopRelation.Says, mode, Stance.Asserts, tone, claim);
    }

    /// <summary>Reprints the story of a news agency: its whole document, and the claim in it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="wire">The agency and its document.</param>
    /// <param name="story">The text of the agency's document.</param>
    /// <param name="otherCopy">The passage of another reprint, which is said to render the same; null for the first.</param>
    /// <returns>The passage that makes the claim.</returns>
    internal string Reprint(SyntheticClaim claim, SyntheticHop wire, string story, string? otherCopy)
    {
        var start = _text.Sentence();
        var credit = _text.Write(wire.Mention);
        Attribution(
            start, [credit], [], null, [wire], HopRelation.Republishes, QuotationMode.Link, Stance.Asserts,
            ReporterTone.Neutral, null);
        _text.Write(" — ");
        var content = _text.Write(story);
        Attribution(
            start, [credit], [], content, [wire], HopRelation.Says, QuotationMode.FreeIndirect, Stance.Asserts,
            ReporterTone.Neutral,
            claim);
        var key = PassageKey(_passages);
        if (otherCopy is not null)
        {
            _records.Add(Line(CorpusLineKind.AttributionLink, Object(
                ("id", $"link-{key}"), ("kind", "SAME_STATEMENT"), ("from", key), ("to", otherCopy))));
        }

        return key;
    }

    /// <summary>Withdraws a claim that the outlet made in an earlier document.</summary>
    internal void Withdraw(SyntheticClaim claim, string earlier)
    {
        var start = _text.Sentence();
        var cue = _text.Write("We withdraw");
        _text.Write(" ");
        var source = _text.Write("our report");
        _text.Write(" that ");
        var content = _text.Write(claim.Words);
        _text.Write(".");
        Attribution(
            start, [source], [cue], content, [new(Publisher, "our report", earlier)], HopRelation.Disputes,
            QuotationMode.Paraphrase, Stance.Denies, ReporterTone.Neutral, claim);
    }

    /// <summary>Makes a claim in its own voice.</summary>
    internal void Say(SyntheticClaim claim)
    {
        _claims.Add(claim.Key);
        var start = _text.Sentence();
        _text.Write($"{claim.Sentence}.");
        _records.Add(Line(CorpusLineKind.Unattributed, Object(
            ("id", NextPassage()), ("document", Key), ("span", Span(_text.Since(start))), ("claim", claim.Key))));
    }

    /// <summary>The text written so far.</summary>
    internal string Text => _text.ToString();

    /// <summary>The lines of its sources and of itself, to which others may refer.</summary>
    internal IEnumerable<string> Introductions() =>
    [
        .. _sources,
        Line(CorpusLineKind.Document, Object(
            ("id", Key),
            ("kind", "ARTICLE"),
            ("held", true),
            ("text", Text),
            ("title", $"{SyntheticSources.OutletName(outlet)}, No. {number}"),
            ("publisher", Publisher),
            ("publishedAt", dated
                ? Object(("earliest", CorpusJson.Day(day)), ("latest", CorpusJson.Day(day)), ("basis", "STATED"))
                : null),
            ("language", "en"))),
    ];

    /// <summary>The records of its passages.</summary>
    internal IEnumerable<string> Passages() => _records;

    private void Attribution(
        int start, List<TextSpan> sources, List<TextSpan> cues, TextSpan? content, IReadOnlyList<SyntheticHop> chain,
        HopRelation relation, QuotationMode mode, Stance stance, ReporterTone tone, SyntheticClaim? claim)
    {
        if (claim is not null)
        {
            _claims.Add(claim.Key);
        }

        _records.Add(Line(CorpusLineKind.Attribution, Object(
            ("id", NextPassage()),
            ("document", Key),
            ("section", Token.Of(DocumentSection.Body)),
            ("span", Span(_text.Since(start))),
            ("sourceSpans", List(sources, Span)),
            ("cueSpans", List(cues, Span)),
            ("contentSpans", content is { } words ? Array([Span(words)]) : null),
            ("chain", Array(chain.Select((hop, index) =>
                Hop(hop with { Mention = sources[index].Text }, cues.ElementAtOrDefault(index)?.Text, relation)))),
            ("mode", Token.Of(mode)),
            ("attitude", "ASSERTION"),
            ("stance", Token.Of(stance)),
            ("tone", Token.Of(tone)),
            ("claims", claim is null ? null : Array([Object(("claim", claim.Key))])))));
    }

    private static JsonObject Hop(SyntheticHop hop, string? cue, HopRelation relation) => Object(
        ("source", hop.Source),
        ("mention", hop.Mention),
        ("cue", cue),
        ("venue", hop.Venue),
        ("venueBasis", hop.Venue is null ? null : "IMPLICIT"),
        ("basis", "EXPLICIT"),
        ("relation", Token.Of(relation)));

    private string NextPassage() => PassageKey(++_passages);

    private string PassageKey(int passage) => $"passage-{number}-{passage}";

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
