using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a figure as printed.</summary>
public sealed record EstimateFilterInput : FilterInput<Estimate, EstimateFilterInput>
{
    /// <summary>Conditions on the key of what it counts.</summary>
    public StringOperationFilterInput? Measure { get; init; }

    /// <summary>Conditions on the number printed.</summary>
    public ComparableOperationFilterInput<double>? Value { get; init; }

    /// <summary>Conditions on the second number of a range.</summary>
    public ComparableOperationFilterInput<double>? UpperValue { get; init; }

    /// <summary>Conditions on what it was before.</summary>
    public ComparableOperationFilterInput<double>? PreviousValue { get; init; }

    /// <summary>Conditions on the direction of a change.</summary>
    public EnumOperationFilterInput<EstimateChange>? Change { get; init; }

    /// <summary>Conditions on the modifier of the number.</summary>
    public EnumOperationFilterInput<EstimateModifier>? Modifier { get; init; }

    /// <summary>Conditions on the code of the unit of the number.</summary>
    public StringOperationFilterInput? Unit { get; init; }

    /// <summary>Conditions on the population that is counted.</summary>
    public StringOperationFilterInput? Population { get; init; }

    /// <summary>Conditions on the place.</summary>
    public StringOperationFilterInput? Place { get; init; }

    /// <summary>Conditions on the day up to which it was counted, of which something must be known.</summary>
    public FuzzyDateFilterInput? CountedAsOf { get; init; }

    /// <summary>Conditions on the words that give it.</summary>
    public StringOperationFilterInput? Verbatim { get; init; }

    private protected override void ReadOwn(Conditions<Estimate> conditions)
    {
        conditions.Value(Measure, estimate => estimate.Measure);
        conditions.Value(Value, estimate => (double?)estimate.Value);
        conditions.Value(UpperValue, estimate => (double?)estimate.UpperValue);
        conditions.Value(PreviousValue, estimate => (double?)estimate.PreviousValue);
        conditions.Value(Change, estimate => estimate.Change);
        conditions.Value(Modifier, estimate => estimate.Modifier);
        conditions.Value(Unit, estimate => estimate.Unit);
        conditions.Value(Population, estimate => estimate.Population);
        conditions.Value(Place, estimate => estimate.Place);
        conditions.Part(CountedAsOf, estimate => estimate.AsOf);
        conditions.Value(Verbatim, estimate => estimate.Verbatim);
    }
}
