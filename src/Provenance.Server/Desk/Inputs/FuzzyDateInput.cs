using Provenance.Domain.Documents;

namespace Provenance.Server.Desk.Inputs;

/// <summary>A day or a moment within bounds, both inclusive.</summary>
internal sealed record FuzzyDateInput
{
    public string? On { get; init; }

    public string? Earliest { get; init; }

    public string? Latest { get; init; }

    public DateBasis Basis { get; init; }

    public string? Text { get; init; }

    public string? Derivation { get; init; }

    public AnnotatorConfidence? Confidence { get; init; }
}
