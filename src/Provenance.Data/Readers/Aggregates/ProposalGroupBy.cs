using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what proposals are grouped.</summary>
public enum ProposalGroupBy
{
    /// <summary>What became of them.</summary>
    State,

    /// <summary>What is asked for.</summary>
    Action,

    /// <summary>Who proposed it.</summary>
    ProposedBy,

    /// <summary>Who decided.</summary>
    DecidedBy,

    /// <summary>The document in which a program suggests it.</summary>
    Document,

    /// <summary>How sure the program is.</summary>
    Tier,

    /// <summary>The day on which it was proposed, in UTC.</summary>
    ProposedDay,

    /// <summary>The month in which it was proposed, in UTC.</summary>
    ProposedMonth,
}

/// <summary>The columns by which proposals are grouped.</summary>
public static class ProposalColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Proposal> All { get; } = new GroupColumns<Proposal>()
        .By(ProposalGroupBy.State, proposal => (ProposalState?)proposal.State)
        .By(ProposalGroupBy.Action, proposal => (ChangeAction?)proposal.Action)
        .By(ProposalGroupBy.ProposedBy, proposal => proposal.ProposedBy)
        .By(ProposalGroupBy.DecidedBy, proposal => proposal.DecidedBy)
        .By(ProposalGroupBy.Document, proposal => proposal.DocumentId, GroupReferences.Document)
        .By(ProposalGroupBy.Tier, proposal => proposal.Tier)
        .ByRecorded(ProposalGroupBy.ProposedDay, ProposalGroupBy.ProposedMonth, proposal => proposal.ProposedAt);
}
