using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a figure as printed.</summary>
public sealed record EstimateFilter : Filter<Estimate, EstimateFilter>
{
    /// <summary>On what it counts.</summary>
    public ValueOperations<Measure>? Measure { get; init; }

    /// <summary>On the number printed.</summary>
    public OrderedOperations<double>? Value { get; init; }

    /// <summary>On the word that goes with the number.</summary>
    public ValueOperations<Modifier>? Modifier { get; init; }

    /// <summary>On what one unit of the number is.</summary>
    public ValueOperations<Unit>? Unit { get; init; }

    /// <summary>On among whom it is counted.</summary>
    public TextOperations? Population { get; init; }

    /// <summary>On where it is counted.</summary>
    public TextOperations? Place { get; init; }

    /// <summary>On up to when it was counted, of which something must be known.</summary>
    public FuzzyDateFilter? AsOf { get; init; }

    /// <summary>On the words that give it.</summary>
    public TextOperations? Verbatim { get; init; }

    private protected override void ReadOwn(Conditions<Estimate> conditions)
    {
        conditions.Value(Measure, estimate => estimate.Measure);
        conditions.Value(Value, estimate => (double?)estimate.Value);
        conditions.Value(Modifier, estimate => estimate.Modifier);
        conditions.Value(Unit, estimate => estimate.Unit);
        conditions.Value(Population, estimate => estimate.Population);
        conditions.Value(Place, estimate => estimate.Place);
        conditions.Part(AsOf, estimate => estimate.AsOf);
        conditions.Value(Verbatim, estimate => estimate.Verbatim);
    }
}
