using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a proposal.</summary>
public sealed record ProposalFilterInput : FilterInput<Proposal, ProposalFilterInput>
{
    /// <summary>Conditions on what became of it.</summary>
    public EnumOperationFilterInput<ProposalState>? State { get; init; }

    /// <summary>Conditions on what is asked for.</summary>
    public EnumOperationFilterInput<ChangeAction>? Action { get; init; }

    /// <summary>Conditions on who proposed it.</summary>
    public StringOperationFilterInput? ProposedBy { get; init; }

    /// <summary>Conditions on when it was proposed.</summary>
    public ComparableOperationFilterInput<DateTimeOffset>? ProposedAt { get; init; }

    /// <summary>Conditions on who decided.</summary>
    public StringOperationFilterInput? DecidedBy { get; init; }

    /// <summary>Conditions on the document in which a program found it.</summary>
    public DocumentFilterInput? Document { get; init; }

    /// <summary>Conditions on whether a program suggested it.</summary>
    public BooleanOperationFilterInput? Suggested { get; init; }

    /// <summary>Conditions on how what a program suggests is put before a person.</summary>
    public EnumOperationFilterInput<SuggestionTier>? Tier { get; init; }

    private protected override void ReadOwn(Conditions<Proposal> conditions)
    {
        conditions.Value(State, proposal => proposal.State);
        conditions.Value(Action, proposal => proposal.Action);
        conditions.Value(ProposedBy, proposal => proposal.ProposedBy);
        conditions.Value(ProposedAt, proposal => proposal.ProposedAt);
        conditions.Value(DecidedBy, proposal => proposal.DecidedBy);
        conditions.One(Document, (store, proposal) =>
            store.Documents.Where(document => document.Id == proposal.DocumentId));
        conditions.Value(Suggested, proposal => proposal.Tier != null);
        conditions.Value(Tier, proposal => proposal.Tier);
    }
}
