using System.Text.Json;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Proposals;

/// <summary>Which passage of a text a program suggests, and why: the part of <see cref="Proposal.Suggestion"/> that does
/// not depend on what is on record.</summary>
public record SuggestedPassage
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    /// <summary>The program, with its version.</summary>
    public string MadeBy { get; init; } = "";

    /// <summary>How sure it is, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>What led to it: "tell that".</summary>
    public string Rule { get; init; } = "";

    /// <summary>Why it is suggested, in words.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The whole passage.</summary>
    public required TextSpan Passage { get; init; }

    /// <summary>The words that name who says it; none where nobody is named.</summary>
    public IReadOnlyList<TextSpan> SourceSpans { get; init; } = [];

    /// <summary>The words that ascribe; none where a whole text is suggested to be another's.</summary>
    public IReadOnlyList<TextSpan> CueSpans { get; init; } = [];

    /// <summary>What is said, in as many parts as the text has it.</summary>
    public IReadOnlyList<TextSpan> ContentSpans { get; init; } = [];

    /// <summary>The passage that a proposal suggests; null if a person proposed it.</summary>
    public static SuggestedPassage? Of(Proposal proposal) =>
        proposal.Suggestion is { } json ? JsonSerializer.Deserialize<SuggestedPassage>(json, _json) : null;
}
