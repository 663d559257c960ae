namespace Provenance.Domain.Proposals;

/// <summary>What can happen to a proposal.</summary>
public enum ProposalEventKind
{
    /// <summary>It was made.</summary>
    Proposed,

    /// <summary>Its request was replaced by another.</summary>
    Amended,

    /// <summary>Its records were made.</summary>
    Accepted,

    /// <summary>It was decided that its records will not be made.</summary>
    Rejected,
}

/// <summary>Something that happened to a proposal.</summary>
public sealed record ProposalEvent
{
    /// <summary>The storage key; later events have greater ones.</summary>
    public required long Id { get; init; }

    /// <summary>The proposal.</summary>
    public required ProposalId ProposalId { get; init; }

    /// <summary>What happened.</summary>
    public required ProposalEventKind Kind { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>The request before it was amended, in JSON; null for other events.</summary>
    public string? RequestBefore { get; init; }
}
