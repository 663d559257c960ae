using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Proposals;

/// <summary>The input of <c>propose</c>.</summary>
internal sealed record ProposeInput : MutationInput
{
    public ProposedRequest Request { get; init; } = new();

    public string? Note { get; init; }
}

/// <summary>The input of <c>amendProposal</c>.</summary>
internal sealed record AmendProposalInput
{
    public string Id { get; init; } = "";

    public ProposedRequest Request { get; init; } = new();
}

/// <summary>The input of <c>acceptProposals</c>.</summary>
internal sealed record AcceptProposalsInput
{
    public IReadOnlyList<string> Ids { get; init; } = [];
}

/// <summary>The input of <c>rejectProposals</c>.</summary>
internal sealed record RejectProposalsInput
{
    public IReadOnlyList<string> Ids { get; init; } = [];

    public string Reason { get; init; } = "";
}
