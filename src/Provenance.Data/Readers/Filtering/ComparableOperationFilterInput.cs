using System.Linq.Expressions;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a number, a date or a time.</summary>
public sealed record ComparableOperationFilterInput<TValue> : EnumOperationFilterInput<TValue>
    where TValue : struct
{
    /// <summary>Is more, or later, than this.</summary>
    public TValue? Gt { get; init; }

    /// <summary>Is this, or more, or later.</summary>
    public TValue? Gte { get; init; }

    /// <summary>Is less, or earlier, than this.</summary>
    public TValue? Lt { get; init; }

    /// <summary>Is this, or less, or earlier.</summary>
    public TValue? Lte { get; init; }

    internal override void Read(Conditions<TValue?> conditions)
    {
        base.Read(conditions);
        Compare(ExpressionType.GreaterThan, Gt);
        Compare(ExpressionType.GreaterThanOrEqual, Gte);
        Compare(ExpressionType.LessThan, Lt);
        Compare(ExpressionType.LessThanOrEqual, Lte);

        void Compare(ExpressionType comparison, TValue? value)
        {
            if (value is not null)
            {
                conditions.Compare(comparison, value);
            }
        }
    }
}
