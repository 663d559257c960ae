using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a value that is one of a few: an enumeration, yes or no.</summary>
public record ValueOperations<TValue> : Filter<TValue?>
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

    /// <summary>Is one of these; nothing is one of an empty list.</summary>
    public IReadOnlyList<TValue>? In { get; init; }

    /// <summary>Is none of these, or missing.</summary>
    public IReadOnlyList<TValue>? Nin { get; init; }

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

/// <summary>Conditions on a number, a date or a time.</summary>
public sealed record OrderedOperations<TValue> : ValueOperations<TValue>
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

/// <summary>
/// Conditions on a text. Whole texts are compared letter by letter, parts of texts whatever the case.
/// </summary>
public sealed record TextOperations : Filter<string?>
{
    private bool _eqGiven;
    private bool _neqGiven;

    /// <summary>Is exactly this; null: is missing.</summary>
    public string? Eq
    {
        get;
        init
        {
            field = value;
            _eqGiven = true;
        }
    }

    /// <summary>Is anything but this, or missing; null: is there.</summary>
    public string? Neq
    {
        get;
        init
        {
            field = value;
            _neqGiven = true;
        }
    }

    /// <summary>Is one of these; nothing is one of an empty list.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>Is none of these, or missing.</summary>
    public IReadOnlyList<string>? Nin { get; init; }

    /// <summary>Has this somewhere in it, in upper or lower case.</summary>
    public string? Contains { get; init; }

    /// <summary>Has this nowhere in it, in upper or lower case, or is missing.</summary>
    public string? Ncontains { get; init; }

    /// <summary>Begins with this, in upper or lower case.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Ends with this, in upper or lower case.</summary>
    public string? EndsWith { get; init; }

    internal override void Read(Conditions<string?> conditions)
    {
        if (!conditions.Allows([Eq, Neq, Contains, Ncontains, StartsWith, EndsWith])
            || !conditions.Allows([.. In ?? []])
            || !conditions.Allows([.. Nin ?? []]))
        {
            return;
        }

        if (_eqGiven)
        {
            conditions.Compare(ExpressionType.Equal, Eq);
        }

        if (_neqGiven)
        {
            conditions.Compare(ExpressionType.Equal, Neq, negated: true);
        }

        AddIsAmong(conditions, In, negated: false);
        AddIsAmong(conditions, Nin, negated: true);
        AddContains(conditions, Contains, negated: false);
        AddContains(conditions, Ncontains, negated: true);
        if (StoreFunctions.Fold(StartsWith) is { } start)
        {
            conditions.Where(text => text != null && StoreFunctions.Fold(text)!.StartsWith(start));
        }

        if (StoreFunctions.Fold(EndsWith) is { } end)
        {
            conditions.Where(text => text != null && StoreFunctions.Fold(text)!.EndsWith(end));
        }
    }

    private static void AddIsAmong(Conditions<string?> conditions, IReadOnlyList<string>? list, bool negated)
    {
        if (list is not null)
        {
            string[] values = [.. list];
            conditions.Where(text => text != null && EF.Parameter(values).Contains(text), negated);
        }
    }

    private static void AddContains(Conditions<string?> conditions, string? given, bool negated)
    {
        if (StoreFunctions.Fold(given) is { } part)
        {
            conditions.Where(text => text != null && StoreFunctions.Fold(text)!.Contains(part), negated);
        }
    }
}
