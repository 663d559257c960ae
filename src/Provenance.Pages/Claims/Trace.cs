using Provenance.Pages.Records;

namespace Provenance.Pages.Claims;

/// <summary>Where the claim comes from: statements, and the citations between them.</summary>
public sealed record Trace(
    IReadOnlyList<TraceNode> Nodes,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Origin> Origins,
    IReadOnlyList<Chain>? Chains,
    Coverage Coverage);

/// <summary>A statement that the trace reached.</summary>
public sealed record TraceNode(int Depth, Statement Statement);

/// <summary>One source saying one claim in one document.</summary>
public sealed record Statement(
    string Id,
    SourceRef Source,
    DocumentRef? Document,
    ClaimRef? Claim,
    string Attestation,
    string Stance,
    FuzzyDate? StatedAt,
    IReadOnlyList<WithdrawingStatement> WithdrawnBy);

/// <summary>That one statement rests on another, and the passages that show it.</summary>
public sealed record Citation(
    string Relation, bool FirstHand, StatementRef Citing, StatementRef Cited, IReadOnlyList<Evidence> Evidence);

/// <summary>A statement by its id, and who makes it.</summary>
public sealed record StatementRef(string Id, SourceRef Source);

/// <summary>A passage that shows a citation.</summary>
public sealed record Evidence(
    string Key,
    string Passage,
    DocumentRef Document,
    string Mode,
    string Tone,
    string? Hedge,
    string? HopNote,
    TextSpan Span,
    IReadOnlyList<SpanBounds> CueSpans,
    IReadOnlyList<SpanBounds> SourceSpans);

/// <summary>Where words stand in a text.</summary>
public sealed record SpanBounds(int Start, int End);

/// <summary>Where a chain ends.</summary>
public sealed record Origin(string Class, bool? Withdrawn, StatementId? Statement, SourceRef Source);

/// <summary>The id of a statement.</summary>
public sealed record StatementId(string Id);

/// <summary>One way from who says it to where it comes from.</summary>
public sealed record Chain(IReadOnlyList<StatementRef> Statements, int FirstHandHops, ChainOrigin? Origin);

/// <summary>What sort of end a chain has.</summary>
public sealed record ChainOrigin(string Class);

/// <summary>How complete a trace is.</summary>
public sealed record Coverage(bool Complete, string? StoppedBy, int NodesVisited);
