using Provenance.Pages.Moments;
using Provenance.Pages.Records;

namespace Provenance.Pages.Claims;

/// <summary>The answer to <c>ClaimPage</c>.</summary>
public sealed record ClaimData(Connection<RecordedChange>? Changes, ClaimDetail? Claim);

/// <summary>All that the page shows of a claim. What may fail on its own is null then.</summary>
public sealed record ClaimDetail(
    string Key,
    string Proposition,
    string Modality,
    string? Condition,
    string? Note,
    QuestionRef Question,
    Estimate? Estimate,
    Independence? Independence,
    Independence? WithTheSame,
    Independence? Struck,
    IReadOnlyList<Bottleneck>? Bottlenecks,
    IReadOnlyList<SourceRef>? MinimumRefutation,
    Trace? Upstream,
    IReadOnlyList<DriftStep>? Drift,
    IReadOnlyList<ClaimLinkRef> Links,
    IReadOnlyList<BriefSentence>? Brief);

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
