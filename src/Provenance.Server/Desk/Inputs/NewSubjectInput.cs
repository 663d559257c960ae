namespace Provenance.Server.Desk.Inputs;

/// <summary>A population or place to add.</summary>
internal sealed record NewSubjectInput
{
    public string? Key { get; init; }

    public string Name { get; init; } = "";

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? PartOf { get; init; }

    public string? Note { get; init; }
}
