namespace Provenance.Server.Desk.Inputs;

/// <summary>The input of <c>mergeSources</c>.</summary>
internal sealed record MergeSourcesInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput Absorbed { get; init; } = new();

    public SourceInput Kept { get; init; } = new();

    public string Reason { get; init; } = "";
}

/// <summary>The input of <c>unmergeSources</c>.</summary>
internal sealed record UnmergeSourcesInput : MutationInput
{
    public string Absorbed { get; init; } = "";

    public string Reason { get; init; } = "";
}

/// <summary>The input of <c>markNotTheSame</c>.</summary>
internal sealed record MarkNotTheSameInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput One { get; init; } = new();

    public SourceInput Other { get; init; } = new();

    public string Reason { get; init; } = "";
}

/// <summary>The input of <c>unmarkNotTheSame</c>.</summary>
internal sealed record UnmarkNotTheSameInput : MutationInput
{
    public SourceInput One { get; init; } = new();

    public SourceInput Other { get; init; } = new();

    public string Reason { get; init; } = "";
}

/// <summary>The input of <c>setAlias</c>.</summary>
internal sealed record SetAliasInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput Source { get; init; } = new();

    public AliasInput Alias { get; init; } = new();

    public int? ExpectedRevision { get; init; }
}
