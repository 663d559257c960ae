using Provenance.Domain.Citations;
using Provenance.Domain.Proposals;
using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Documents;

namespace Provenance.Server.Suggestions;

/// <summary>The input of <c>readDocument</c>.</summary>
internal sealed record ReadDocumentInput
{
    public DocumentInput? Document { get; init; }

    public UploadedFile? File { get; init; }

    public int? Article { get; init; }

    public bool Confirmed { get; init; }

    public string? Reading { get; init; }

    public string? IdempotencyKey { get; init; }
}

/// <summary>The input of <c>acceptSuggestion</c>.</summary>
internal sealed record AcceptSuggestionInput
{
    public string Id { get; init; } = "";

    public IReadOnlyList<DecidedSourceInput>? Sources { get; init; }

    public IReadOnlyList<DecidedClaimInput>? Claims { get; init; }

    public CitationPassageInput? Passage { get; init; }
}

/// <summary>Who someone in the chain of a suggestion is.</summary>
internal sealed record DecidedSourceInput
{
    public int Place { get; init; }

    public SourceInput? Source { get; init; }

    public bool Everywhere { get; init; } = true;
}

/// <summary>Which claim a suggestion says.</summary>
internal sealed record DecidedClaimInput
{
    public int Place { get; init; }

    public ClaimInput? Claim { get; init; }

    public EstimateInput? Estimate { get; init; }

    public string? Hedge { get; init; }

    public Likelihood? Likelihood { get; init; }

    /// <summary>Whether it says only how doubtful the claim is, and leaves which claim it is as it was.</summary>
    public bool IsOfDoubtAlone => Claim is null && Estimate is null && (Hedge ?? (object?)Likelihood) is not null;
}

/// <summary>The input of <c>acceptSuggestions</c>.</summary>
internal sealed record AcceptSuggestionsInput
{
    public DocumentBy Document { get; init; } = new();

    public IReadOnlyList<SuggestionTier> Tiers { get; init; } = [];
}

/// <summary>The input of <c>rejectSuggestion</c>.</summary>
internal sealed record RejectSuggestionInput
{
    public string Id { get; init; } = "";

    public string Reason { get; init; } = "";
}
