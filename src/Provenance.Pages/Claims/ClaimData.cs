using Provenance.Pages.Moments;
using Provenance.Pages.Records;

namespace Provenance.Pages.Claims;

/// <summary>The answer to <c>ClaimPage</c>.</summary>
public sealed record ClaimData(Connection<RecordedChange>? Changes, ClaimDetail? Claim);

/// <summary>What the claim says, and how it stands to others.</summary>
public sealed record ClaimDetail(
    string Key,
    string Proposition,
    string Modality,
    string? Condition,
    string? Note,
    QuestionRef Question,
    Estimate? Estimate,
    IReadOnlyList<ClaimLinkRef> Links);

/// <summary>The answer to <c>ClaimProvenance</c>.</summary>
public sealed record ClaimProvenanceData(ClaimProvenance? Claim);

/// <summary>Who says the claim, and on whose word. What may fail on its own is null then.</summary>
public sealed record ClaimProvenance(
    Independence? Independence,
    Independence? WithTheSame,
    Independence? Struck,
    IReadOnlyList<Bottleneck>? Bottlenecks,
    IReadOnlyList<SourceRef>? MinimumRefutation,
    Trace? Upstream);

/// <summary>The answer to <c>ClaimDrift</c>.</summary>
public sealed record ClaimDriftData(ClaimDrift? Claim);

/// <summary>How the claim changed on its way; null if that could not be worked out.</summary>
public sealed record ClaimDrift(IReadOnlyList<DriftStep>? Drift);

/// <summary>The answer to <c>ClaimBrief</c>.</summary>
public sealed record ClaimBriefData(ClaimBrief? Claim);

/// <summary>What is known of the claim, in sentences; null if they could not be made.</summary>
public sealed record ClaimBrief(IReadOnlyList<BriefSentence>? Brief);

/// <summary>Whether those who report the claim are several sources.</summary>
public sealed record Independence(
    string Verdict,
    string Explanation,
    int Outlets,
    int IndependentOrigins,
    IntRange Bounds,
    IReadOnlyList<OriginGroup> Groups,
    IReadOnlyList<Doubt> Doubts);

/// <summary>A whole number of which only bounds are known.</summary>
public sealed record IntRange(int Min, int? Max);

/// <summary>Origins that count as one.</summary>
public sealed record OriginGroup(Origin Origin, IReadOnlyList<SourceRef> Outlets);

/// <summary>A reason for which sources may be one.</summary>
public sealed record Doubt(string Explanation);

/// <summary>A source that others cannot do without.</summary>
public sealed record Bottleneck(SourceRef Source, IReadOnlyList<SourceRef> Dependents, bool IsOrigin);

/// <summary>A sentence of the brief.</summary>
public sealed record BriefSentence(string Text);

/// <summary>How the claim relates to another.</summary>
public sealed record ClaimLinkRef(string Key, string Kind, string? Rationale, ClaimRef From, ClaimRef To);
