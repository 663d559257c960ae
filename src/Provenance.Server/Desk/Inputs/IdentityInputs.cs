using Provenance.Domain.Identity;

namespace Provenance.Server.Desk.Inputs;

/// <summary>What every mutation takes that merges two records.</summary>
internal abstract record MergeInput : MutationInput
{
    public string? Key { get; init; }

    public string Reason { get; init; } = "";

    public int? ExpectedRevision { get; init; }

    public int? ExpectedKeptRevision { get; init; }
}

/// <summary>The input of <c>mergeSources</c>.</summary>
internal sealed record MergeSourcesInput : MergeInput
{
    public SourceInput Absorbed { get; init; } = new();

    public SourceInput Kept { get; init; } = new();
}

/// <summary>The input of <c>mergeClaims</c>.</summary>
internal sealed record MergeClaimsInput : MergeInput
{
    public ClaimInput Absorbed { get; init; } = new();

    public ClaimInput Kept { get; init; } = new();
}

/// <summary>The input of <c>mergePopulations</c>.</summary>
internal sealed record MergePopulationsInput : MergeInput
{
    public string Absorbed { get; init; } = "";

    public string Kept { get; init; } = "";
}

/// <summary>The input of <c>mergePlaces</c>.</summary>
internal sealed record MergePlacesInput : MergeInput
{
    public string Absorbed { get; init; } = "";

    public string Kept { get; init; } = "";
}

/// <summary>What every mutation takes that takes a merge back.</summary>
internal abstract record UnmergeInput(IdentifiedKind Of) : MutationInput
{
    public string Absorbed { get; init; } = "";

    public string Reason { get; init; } = "";

    public int? ExpectedRevision { get; init; }
}

/// <summary>The input of <c>unmergeSources</c>.</summary>
internal sealed record UnmergeSourcesInput() : UnmergeInput(IdentifiedKind.Source);

/// <summary>The input of <c>unmergeClaims</c>.</summary>
internal sealed record UnmergeClaimsInput() : UnmergeInput(IdentifiedKind.Claim);

/// <summary>The input of <c>unmergePopulations</c>.</summary>
internal sealed record UnmergePopulationsInput() : UnmergeInput(IdentifiedKind.Population);

/// <summary>The input of <c>unmergePlaces</c>.</summary>
internal sealed record UnmergePlacesInput() : UnmergeInput(IdentifiedKind.Place);

/// <summary>The input of <c>markNotTheSame</c>.</summary>
internal sealed record MarkNotTheSameInput : MutationInput
{
    public string? Key { get; init; }

    public RecordPairInput Pair { get; init; } = new();

    public string Reason { get; init; } = "";
}

/// <summary>The input of <c>unmarkNotTheSame</c>.</summary>
internal sealed record UnmarkNotTheSameInput : MutationInput
{
    public RecordPairInput Pair { get; init; } = new();

    public string Reason { get; init; } = "";
}

/// <summary>Two records of one kind: exactly one property is set.</summary>
internal sealed record RecordPairInput
{
    public SourcePairInput? Sources { get; init; }

    public ClaimPairInput? Claims { get; init; }

    public KeyPairInput? Populations { get; init; }

    public KeyPairInput? Places { get; init; }
}

/// <summary>Two sources.</summary>
internal sealed record SourcePairInput
{
    public SourceInput One { get; init; } = new();

    public SourceInput Other { get; init; } = new();
}

/// <summary>Two claims.</summary>
internal sealed record ClaimPairInput
{
    public ClaimInput One { get; init; } = new();

    public ClaimInput Other { get; init; } = new();
}

/// <summary>Two populations or places, by their keys.</summary>
internal sealed record KeyPairInput
{
    public string One { get; init; } = "";

    public string Other { get; init; } = "";
}

/// <summary>The input of <c>setAlias</c>.</summary>
internal sealed record SetAliasInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput Source { get; init; } = new();

    public AliasInput Alias { get; init; } = new();

    public int? ExpectedRevision { get; init; }
}
