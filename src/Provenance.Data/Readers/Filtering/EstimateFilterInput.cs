using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a figure as printed.</summary>
public sealed record EstimateFilterInput : FilterInput<Estimate, EstimateFilterInput>
{
    /// <summary>On what it counts.</summary>
    public EnumOperationFilterInput<EstimateMeasure>? Measure { get; init; }

    /// <summary>On the number printed.</summary>
    public ComparableOperationFilterInput<double>? Value { get; init; }

    /// <summary>On the word that goes with the number.</summary>
    public EnumOperationFilterInput<EstimateModifier>? Modifier { get; init; }

    /// <summary>On what one unit of the number is.</summary>
    public EnumOperationFilterInput<EstimateUnit>? Unit { get; init; }

    /// <summary>On among whom it is counted.</summary>
    public StringOperationFilterInput? Population { get; init; }

    /// <summary>On where it is counted.</summary>
    public StringOperationFilterInput? Place { get; init; }

    /// <summary>On up to when it was counted, of which something must be known.</summary>
    public FuzzyDateFilterInput? CountedAsOf { get; init; }

    /// <summary>On the words that give it.</summary>
    public StringOperationFilterInput? Verbatim { get; init; }

    private protected override void ReadOwn(Conditions<Estimate> conditions)
    {
        conditions.Value(Measure, estimate => estimate.Measure);
        conditions.Value(Value, estimate => (double?)estimate.Value);
        conditions.Value(Modifier, estimate => estimate.Modifier);
        conditions.Value(Unit, estimate => estimate.Unit);
        conditions.Value(Population, estimate => estimate.Population);
        conditions.Value(Place, estimate => estimate.Place);
        conditions.Part(CountedAsOf, estimate => estimate.AsOf);
        conditions.Value(Verbatim, estimate => estimate.Verbatim);
    }
}
