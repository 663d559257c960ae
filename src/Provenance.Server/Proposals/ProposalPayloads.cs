using Provenance.Domain.Proposals;
using Provenance.Server.Desk;

namespace Provenance.Server.Proposals;

/// <summary>The result of <c>propose</c>.</summary>
internal sealed record ProposePayload(Proposal? Proposal, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>amendProposal</c>.</summary>
internal sealed record AmendProposalPayload(Proposal? Proposal, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>acceptProposals</c>.</summary>
internal sealed record AcceptProposalsPayload(
    IReadOnlyList<Proposal> Proposals, IReadOnlyList<IRecordingError>? Errors);

/// <summary>The result of <c>rejectProposals</c>.</summary>
internal sealed record RejectProposalsPayload(
    IReadOnlyList<Proposal> Proposals, IReadOnlyList<IRecordingError>? Errors);
