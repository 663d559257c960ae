namespace Provenance.Pages.Records;

/// <summary>A place where what is said changed.</summary>
public sealed record DriftStep(
    string Explanation,
    IReadOnlyList<string> Dimensions,
    ClaimRef From,
    ClaimRef To,
    DriftCitation? Citation,
    DriftLink? Link,
    IReadOnlyList<DriftEvidence>? Evidence);

/// <summary>The citation along which it changed.</summary>
public sealed record DriftCitation(DriftStatement Citing, DriftStatement Cited);

/// <summary>Who said the one or the other.</summary>
public sealed record DriftStatement(SourceRef Source);

/// <summary>The link between claims along which it changed.</summary>
public sealed record DriftLink(string Kind, string? Rationale);

/// <summary>A passage that shows the change.</summary>
public sealed record DriftEvidence(string Passage, DocumentRef Document, TextSpan Span);
