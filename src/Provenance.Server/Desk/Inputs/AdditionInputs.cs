namespace Provenance.Server.Desk.Inputs;

/// <summary>The input of <c>addToSource</c>.</summary>
internal sealed record AddToSourceInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput Source { get; init; } = new();

    public IReadOnlyList<AliasInput>? Aliases { get; init; }

    public IReadOnlyList<OwnershipInput>? Owners { get; init; }

    public IReadOnlyList<AffiliationInput>? Affiliations { get; init; }

    public IReadOnlyList<SourceInput>? PossiblySameAs { get; init; }

    public string? Country { get; init; }

    public string? Url { get; init; }

    public string? Note { get; init; }

    public int? ExpectedRevision { get; init; }
}

/// <summary>The input of <c>addToDocument</c>.</summary>
internal sealed record AddToDocumentInput : MutationInput
{
    public string? Key { get; init; }

    public DocumentInput Document { get; init; } = new();

    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    public IReadOnlyList<string>? Captions { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public string? Note { get; init; }

    public int? ExpectedRevision { get; init; }
}
