using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Server.Suggestions;

/// <summary>A figure within what is said, as far as the words around it tell what it means.</summary>
internal sealed record SuggestedFigure
{
    /// <summary>The number with its modifier and unit.</summary>
    public required TextSpan Words { get; init; }

    public double? Value { get; init; }

    public double? UpperValue { get; init; }

    public double? PreviousValue { get; init; }

    public EstimateChange? Change { get; init; }

    public EstimateModifier Modifier { get; init; }

    public string? Unit { get; init; }

    /// <summary>The key of the measure, where the words are clear.</summary>
    public string? Measure { get; init; }

    public string? Population { get; init; }

    public string? Place { get; init; }

    public SuggestedDate? AsOf { get; init; }

    public SuggestedDate? Since { get; init; }

    /// <summary>Whether the new claim that is suggested has it as its estimate.</summary>
    public bool IsEstimate { get; init; }
}

/// <summary>A date within what is said.</summary>
/// <param name="Words">The words.</param>
/// <param name="Earliest">The first day that they can mean; null where only the day of publication tells.</param>
/// <param name="Latest">The last day that they can mean; null likewise.</param>
internal sealed record SuggestedDate(TextSpan Words, DateOnly? Earliest, DateOnly? Latest);

/// <summary>A word of doubt.</summary>
/// <param name="Words">The words.</param>
/// <param name="Likelihood">The word of the yardstick that they are; null for none.</param>
internal sealed record SuggestedHedge(TextSpan Words, Likelihood? Likelihood);
