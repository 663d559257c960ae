using System.Text.Json;
using System.Text.Json.Serialization;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Matching;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>What a program suggests for a passage, as it was made. It is kept beside the request that it became, which
/// people may amend, so that what they accept, mend and reject can be compared with it.</summary>
internal sealed record KeptSuggestion : SuggestedPassage
{
    /// <summary>Who each of the chain is, in its order.</summary>
    public IReadOnlyList<SuggestedSource> Sources { get; init; } = [];

    public IReadOnlyList<SuggestedClaim> Claims { get; init; } = [];

    /// <summary>The suggestion of a proposal; null if a person proposed it.</summary>
    public static new KeptSuggestion? Of(Proposal proposal) => proposal.Suggestion is { } json
        ? JsonSerializer.Deserialize<KeptSuggestion>(json, ProposedRequest.Json)
        : null;

    /// <summary>The same as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ProposedRequest.Json);
}

/// <summary>Who someone in a chain is, as far as a program can tell.</summary>
internal sealed record SuggestedSource
{
    /// <summary>The words of the passage.</summary>
    public string? Mention { get; init; }

    /// <summary>The name that the text gives elsewhere, where the words of the passage are another.</summary>
    public string? Name { get; init; }

    /// <summary>The source that it would be if it is none on record.</summary>
    public NewSourceInput New { get; init; } = new();

    public IReadOnlyList<SourceCandidate> Candidates { get; init; } = [];

    /// <summary>The name, or else the words; null where nobody is named.</summary>
    [JsonIgnore]
    public string? NameOrMention => Name ?? Mention;

    /// <summary>Whether a person has to decide who it is: a candidate is near, and none is certain.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A source on record that may be meant.</summary>
/// <param name="Key">The key of the source.</param>
/// <param name="Name">Its name when it was found.</param>
/// <param name="Score">How likely it looks.</param>
/// <param name="Reasons">Why.</param>
internal sealed record SourceCandidate(
    string Key, string Name, double Score, IReadOnlyList<IdentityReason> Reasons);

/// <summary>What a passage says, as far as a program can tell.</summary>
internal sealed record SuggestedClaim
{
    /// <summary>The claim that it would be if it is none on record.</summary>
    public NewClaimInput New { get; init; } = new();

    public IReadOnlyList<ClaimCandidate> Candidates { get; init; } = [];

    /// <summary>Whether a person has to decide which claim it is.</summary>
    public bool IsOpen { get; init; }

    /// <summary>What is said, as one sentence.</summary>
    [JsonIgnore]
    public string Proposition => New.Proposition;
}

/// <summary>A claim on record that may be meant.</summary>
/// <param name="Key">The key of the claim.</param>
/// <param name="Proposition">What it says.</param>
/// <param name="Score">How likely it looks.</param>
/// <param name="Reasons">Why.</param>
internal sealed record ClaimCandidate(
    string Key, string Proposition, double Score, IReadOnlyList<ClaimReason> Reasons);
