using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a date that may be known only roughly.</summary>
public sealed record FuzzyDateFilterInput : FilterInput<FuzzyDate, FuzzyDateFilterInput>
{
    /// <summary>Conditions on the first day it can have been.</summary>
    public ComparableOperationFilterInput<DateOnly>? Earliest { get; init; }

    /// <summary>Conditions on the last day it can have been.</summary>
    public ComparableOperationFilterInput<DateOnly>? Latest { get; init; }

    /// <summary>Conditions on what it rests on.</summary>
    public EnumOperationFilterInput<DateBasis>? Basis { get; init; }

    private protected override void ReadOwn(Conditions<FuzzyDate> conditions)
    {
        conditions.Value(Earliest, date => date.Earliest);
        conditions.Value(Latest, date => date.Latest);
        conditions.Value(Basis, date => date.Basis);
    }
}
