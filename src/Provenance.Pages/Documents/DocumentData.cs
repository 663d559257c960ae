using Provenance.Pages.Moments;
using Provenance.Pages.Records;

namespace Provenance.Pages.Documents;

/// <summary>The answer to <c>DocumentPage</c>.</summary>
public sealed record DocumentData(Connection<RecordedChange>? Changes, DocumentDetail? Document);

/// <summary>All that the page shows of a document.</summary>
public sealed record DocumentDetail(
    string Key,
    string Kind,
    string? KindWords,
    string? Title,
    string? Byline,
    string? Standfirst,
    IReadOnlyList<string> Captions,
    string? Description,
    string? Url,
    string? Language,
    SourceRef? Publisher,
    FuzzyDate? PublishedAt,
    bool Held,
    string? Text,
    string? Sha256,
    string? Note,
    string? VersionWords,
    IReadOnlyList<DocumentRef> Versions,
    DocumentKey Newest,
    Connection<Evidence>? Evidence,
    IReadOnlyList<OwnVoicePassage> OwnVoice,
    IReadOnlyList<ExcludedPassage> ExcludedPassages,
    Downstream? Downstream)
{
    /// <summary>What to call it.</summary>
    public string Name => Title ?? Description ?? Key;
}

/// <summary>The key of a document.</summary>
public sealed record DocumentKey(string Key);

/// <summary>A passage as evidence of one hop of one claim.</summary>
public sealed record Evidence(
    string Passage,
    int? Hop,
    TextSpan Span,
    IReadOnlyList<SpanPlace> CueSpans,
    string Mode,
    string Tone,
    string? Hedge,
    string? Note,
    string? HopNote,
    SourceRef NamedSource,
    Citation Citation);

/// <summary>Where words stand.</summary>
public sealed record SpanPlace(string? Part, int Start, int End);

/// <summary>The citation that a passage shows.</summary>
public sealed record Citation(string Relation, bool FirstHand, CitingStatement Citing, CitedStatement Cited);

/// <summary>Who cites.</summary>
public sealed record CitingStatement(SourceRef Source);

/// <summary>Who is cited, for what.</summary>
public sealed record CitedStatement(SourceRef Source, DocumentKey? Document, string Stance, ClaimRef? Claim);

/// <summary>A passage in the document's own voice.</summary>
public sealed record OwnVoicePassage(string Key, TextSpan Span, string? Note, OwnStatement Statement);

/// <summary>What the document says there.</summary>
public sealed record OwnStatement(ClaimRef? Claim);

/// <summary>A passage that was looked at and left out.</summary>
public sealed record ExcludedPassage(string Text, string Why);

/// <summary>Who took over what the document says.</summary>
public sealed record Downstream(IReadOnlyList<DownstreamNode> Nodes, DownstreamCoverage Coverage);

/// <summary>A statement that does.</summary>
public sealed record DownstreamNode(int Depth, DownstreamStatement Statement);

/// <summary>Whose it is.</summary>
public sealed record DownstreamStatement(SourceRef Source, DocumentRef? Document);

/// <summary>Whether all who do are there.</summary>
public sealed record DownstreamCoverage(bool Complete);
