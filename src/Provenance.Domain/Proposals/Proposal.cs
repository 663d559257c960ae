using Provenance.Domain.Changes;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Proposals;

/// <summary>The storage key of a <see cref="Proposal"/>, assigned when it is made.</summary>
/// <param name="Value">A positive number; later proposals have greater ones.</param>
public readonly record struct ProposalId(long Value);

/// <summary>What became of a proposal.</summary>
public enum ProposalState
{
    /// <summary>Nobody has decided yet.</summary>
    Pending,

    /// <summary>Its records were made.</summary>
    Accepted,

    /// <summary>Its records will not be made.</summary>
    Rejected,
}

/// <summary>A request that someone made for others to decide. It is kept apart from the records, so that nothing that
/// reads them knows of it.</summary>
public sealed record Proposal
{
    /// <summary>The storage key.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>What became of it.</summary>
    public required ProposalState State { get; init; }

    /// <summary>What is asked for.</summary>
    public required ChangeAction Action { get; init; }

    /// <summary>The request, in JSON: the input of the mutation that the action names.</summary>
    public required string Request { get; init; }

    /// <summary>What the proposer wants those to know who decide; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Who proposed it.</summary>
    public required string ProposedBy { get; init; }

    /// <summary>When it was proposed.</summary>
    public required DateTimeOffset ProposedAt { get; init; }

    /// <summary>Who accepted or rejected it; null while it is pending.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was accepted or rejected; null while it is pending.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why it was rejected; null unless it was.</summary>
    public string? Reason { get; init; }

    /// <summary>The change that made its records; null unless it was accepted, and if all of it was on record.</summary>
    public ChangeId? ChangeId { get; init; }

    /// <summary>The key with which the client makes retries safe; null when it sent none.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>SHA-256 of the request, by which a retry is told from another request; null without such a key.</summary>
    public string? RequestSha256 { get; init; }

    /// <summary>The document in which a program found it; null if a person proposed it.</summary>
    public DocumentId? DocumentId { get; init; }

    /// <summary>How what a program suggests is put before a person; null if a person proposed it.</summary>
    public SuggestionTier? Tier { get; init; }

    /// <summary>What a program suggests, and why, in JSON, as it was made: it is never changed. Null if a person proposed
    /// it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What tells a suggestion from others, so that reading a text again makes none anew; null if a person
    /// proposed it.</summary>
    public string? SuggestionKey { get; init; }
}
