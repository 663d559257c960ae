using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Claims;
using Provenance.Server.Changes;
using Provenance.Server.Desk;

namespace Provenance.Server.Proposals;

/// <summary>What accepting a proposal would do now.</summary>
/// <param name="Counts">How many records of each kind it would add.</param>
/// <param name="Chains">Each passage as it was understood, in words.</param>
/// <param name="LeftOver">What may have been forgotten.</param>
/// <param name="Warnings">What is no error but should be looked at.</param>
/// <param name="Differences">The records of which fields would be put right.</param>
/// <param name="Verdicts">The claims whose verdict would be another.</param>
/// <param name="Errors">Why it cannot be accepted; null if it can.</param>
internal sealed record ProposalReview(
    IReadOnlyList<RecordCount> Counts,
    IReadOnlyList<string> Chains,
    IReadOnlyList<string> LeftOver,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<DifferingRecord> Differences,
    IReadOnlyList<VerdictChange> Verdicts,
    IReadOnlyList<IRecordingError>? Errors);

/// <summary>A record of which accepting a proposal would put fields right.</summary>
/// <param name="Record">The record, as it is now.</param>
/// <param name="Differences">The fields, each now and then.</param>
internal sealed record DifferingRecord(object Record, IReadOnlyList<FieldDifference> Differences);

/// <summary>A claim of which accepting a proposal would change the verdict.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Proposition">What it says.</param>
/// <param name="Claim">The claim; null if it would be new.</param>
/// <param name="Before">The verdict now; null if the claim would be new.</param>
/// <param name="After">The verdict then.</param>
/// <param name="Explanation">The answer then, in one sentence.</param>
internal sealed record VerdictChange(
    string Key,
    string Proposition,
    Claim? Claim,
    IndependenceVerdict? Before,
    IndependenceVerdict After,
    string Explanation);
