using System.Linq.Expressions;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on whether a value is a given one.</summary>
public abstract record EqualityOperationFilterInput<TValue> : FilterInput<TValue?>
    where TValue : struct
{
    private bool _eqGiven;
    private bool _neqGiven;

    /// <summary>Is exactly this; null: is missing.</summary>
    public TValue? Eq
    {
        get;
        init
        {
            field = value;
            _eqGiven = true;
        }
    }

    /// <summary>Is anything but this, or missing; null: is there.</summary>
    public TValue? Neq
    {
        get;
        init
        {
            field = value;
            _neqGiven = true;
        }
    }

    private protected bool IncludesEqual(TValue value) =>
        (!_eqGiven || value.Equals(Eq)) && (!_neqGiven || !value.Equals(Neq));

    internal override void Read(Conditions<TValue?> conditions)
    {
        if (_eqGiven)
        {
            conditions.Compare(ExpressionType.Equal, Eq);
        }

        if (_neqGiven)
        {
            conditions.Compare(ExpressionType.Equal, Neq, negated: true);
        }
    }
}
