using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Briefs;

/// <summary>The results of the analyses of a claim, as input for a brief.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Trace">Where it comes from.</param>
/// <param name="Support">Who stands behind it, of the same trace.</param>
/// <param name="Chains">The first chains of the trace.</param>
/// <param name="Drift">Where it changed.</param>
/// <param name="Around">The claim and the claims that the trace reached, with their links, their statements, the
/// citations from and to these, the passages that show them, and the sources and documents of all.</param>
public sealed record BriefMaterial(
    Claim Claim,
    Trace Trace,
    SourceSupport Support,
    IReadOnlyList<Chain> Chains,
    IReadOnlyList<DriftStep> Drift,
    ProvenanceGraph Around);
