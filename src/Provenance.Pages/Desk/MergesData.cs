using System.Text.Json.Serialization;
using Provenance.Pages.Records;

namespace Provenance.Pages.Desk;

/// <summary>The answer to <c>MergesPage</c>.</summary>
public sealed record MergesData(Viewer? Viewer, Connection<Candidate>? IdentityCandidates, ChangeList? Decided);

/// <summary>Two records that may be one.</summary>
public sealed record Candidate(AlikeRecord One, AlikeRecord Other, IReadOnlyList<AlikeReason> Reasons);

/// <summary>Why they may be.</summary>
public sealed record AlikeReason(string Explanation);

/// <summary>One of them.</summary>
public sealed record AlikeRecord(
    [property: JsonPropertyName("__typename")] string Type,
    string Key,
    string? Name,
    string? Proposition,
    int Revision,
    IReadOnlyList<AliasText>? Aliases,
    Counted? Statements)
{
    /// <summary>The source as pages name it; null for other records.</summary>
    public SourceRef? Source => Name is { } name && Type is not ("Population" or "Place") ? new(Type, Key, name) : null;

    /// <summary>The claim as pages name it; null for other records.</summary>
    public ClaimRef? Claim => Proposition is { } proposition ? new(Key, proposition) : null;
}

/// <summary>Another name.</summary>
public sealed record AliasText(string Text);
