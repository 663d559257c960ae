using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Desk;

/// <summary>The answer to <c>ProposalsPage</c>.</summary>
public sealed record ProposalsData(Viewer? Viewer, ProposalList? Proposals);

/// <summary>A page of proposals, the newest last.</summary>
public sealed record ProposalList(int TotalCount, PageInfo PageInfo, IReadOnlyList<Proposal> Nodes);

/// <summary>What someone asks others to decide.</summary>
public sealed record Proposal(
    string Id,
    string State,
    string Action,
    string Request,
    string? Note,
    string ProposedBy,
    DateTimeOffset ProposedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Reason,
    ProgramSuggestion? Suggestion,
    IReadOnlyList<ProposalEvent> Events);

/// <summary>Why a program suggests it.</summary>
public sealed record ProgramSuggestion(string Reason, DocumentRef Document);

/// <summary>Something that happened to it.</summary>
public sealed record ProposalEvent(string Kind, DateTimeOffset At, string By, string? RequestBefore);

/// <summary>The answer to <c>ProposalReviews</c>; null for what is no proposal any more.</summary>
public sealed record ProposalReviewsData(IReadOnlyList<ReviewedProposal?>? Nodes)
{
    /// <summary>What accepting a proposal would do; null if that is not known.</summary>
    public ProposalReview? Of(string id) => (Nodes ?? []).FirstOrDefault(each => each?.Id == id)?.Review;
}

/// <summary>A proposal with what accepting it would do.</summary>
public sealed record ReviewedProposal(string? Id, ProposalReview? Review);

/// <summary>What accepting a proposal would do.</summary>
public sealed record ProposalReview(
    IReadOnlyList<AddedCount> Counts,
    IReadOnlyList<string> Chains,
    IReadOnlyList<string> LeftOver,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<DifferingRecord> Differences,
    IReadOnlyList<MovedVerdict> Verdicts,
    IReadOnlyList<RecordingFailure>? Errors);

/// <summary>A record of which it would put fields right.</summary>
public sealed record DifferingRecord(AnyRecord Record, IReadOnlyList<FieldDifference> Differences);

/// <summary>A claim of which the verdict would be another.</summary>
public sealed record MovedVerdict(string Proposition, ClaimRef? Claim, string? Before, string After, string Explanation);
