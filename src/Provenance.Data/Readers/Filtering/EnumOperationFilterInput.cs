using Microsoft.EntityFrameworkCore;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a value that is one of a few.</summary>
public record EnumOperationFilterInput<TValue> : EqualityOperationFilterInput<TValue>
    where TValue : struct
{
    /// <summary>Is one of these; nothing is one of an empty list.</summary>
    public IReadOnlyList<TValue>? In { get; init; }

    /// <summary>Is none of these, or missing.</summary>
    public IReadOnlyList<TValue>? Nin { get; init; }

    /// <summary>Whether a value that is known satisfies this.</summary>
    internal bool Includes(TValue value) =>
        IncludesEqual(value) && In?.Contains(value) != false && Nin?.Contains(value) != true;

    internal override void Read(Conditions<TValue?> conditions)
    {
        base.Read(conditions);
        AddIsAmong(conditions, In, negated: false);
        AddIsAmong(conditions, Nin, negated: true);
    }

    private static void AddIsAmong(Conditions<TValue?> conditions, IReadOnlyList<TValue>? list, bool negated)
    {
        if (list is not null && conditions.AllowsCount(list.Count))
        {
            TValue[] values = [.. list];
            conditions.Where(value => value != null && EF.Parameter(values).Contains(value.Value), negated);
        }
    }
}
