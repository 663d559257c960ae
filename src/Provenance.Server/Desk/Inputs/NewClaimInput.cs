using Provenance.Domain.Claims;

namespace Provenance.Server.Desk.Inputs;

/// <summary>A question to add.</summary>
internal sealed record NewQuestionInput
{
    public string? Key { get; init; }

    public string Text { get; init; } = "";

    public string? Subject { get; init; }

    public string? Place { get; init; }
}

/// <summary>A claim to add.</summary>
internal sealed record NewClaimInput
{
    public string? Key { get; init; }

    public QuestionInput Question { get; init; } = new();

    public string Proposition { get; init; } = "";

    public EstimateInput? Estimate { get; init; }

    public ClaimModality Modality { get; init; }

    public string? Condition { get; init; }

    public FuzzyDateInput? Since { get; init; }

    public string? Note { get; init; }
}

/// <summary>The figure of a new claim, as printed.</summary>
internal sealed record EstimateInput
{
    public string Measure { get; init; } = "";

    public IReadOnlyList<string>? Components { get; init; }

    public double? Value { get; init; }

    public double? UpperValue { get; init; }

    public double? PreviousValue { get; init; }

    public double? Numerator { get; init; }

    public double? Denominator { get; init; }

    public FuzzyDateInput? Date { get; init; }

    public EstimateChange? Change { get; init; }

    public EstimateModifier Modifier { get; init; }

    public string? Unit { get; init; }

    public string Population { get; init; } = "";

    public string? Place { get; init; }

    public FuzzyDateInput? AsOf { get; init; }

    public FuzzyDateInput? Since { get; init; }

    public string Verbatim { get; init; } = "";
}
