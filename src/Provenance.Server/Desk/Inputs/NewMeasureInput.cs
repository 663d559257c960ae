using Provenance.Domain.Measures;

namespace Provenance.Server.Desk.Inputs;

/// <summary>A measure to add.</summary>
internal sealed record NewMeasureInput
{
    public string Key { get; init; } = "";

    public string Name { get; init; } = "";

    public string? Description { get; init; }

    public QuantityKind Kind { get; init; }

    public string? Unit { get; init; }

    public IReadOnlyList<string>? Parts { get; init; }

    public bool Unspecific { get; init; }

    public bool AddsUp { get; init; }

    public bool Fluctuates { get; init; }
}
