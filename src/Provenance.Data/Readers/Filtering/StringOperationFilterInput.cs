using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a text. Whole texts are compared exactly, parts of texts as
/// <see cref="Text.Folding"/> has them.</summary>
public sealed record StringOperationFilterInput : FilterInput<string?>
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

    /// <summary>Contains this, both folded.</summary>
    public string? Contains { get; init; }

    /// <summary>Does not contain this, both folded, or is missing.</summary>
    public string? Ncontains { get; init; }

    /// <summary>Begins with this, both folded.</summary>
    public string? StartsWith { get; init; }

    /// <summary>Does not begin with this, both folded, or is missing.</summary>
    public string? NstartsWith { get; init; }

    /// <summary>Ends with this, both folded.</summary>
    public string? EndsWith { get; init; }

    /// <summary>Does not end with this, both folded, or is missing.</summary>
    public string? NendsWith { get; init; }

    internal override void Read(Conditions<string?> conditions)
    {
        if (!conditions.Allows([Eq, Neq, Contains, Ncontains, StartsWith, NstartsWith, EndsWith, NendsWith])
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
        AddStartsWith(conditions, StartsWith, negated: false);
        AddStartsWith(conditions, NstartsWith, negated: true);
        AddEndsWith(conditions, EndsWith, negated: false);
        AddEndsWith(conditions, NendsWith, negated: true);
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

    private static void AddStartsWith(Conditions<string?> conditions, string? given, bool negated)
    {
        if (StoreFunctions.Fold(given) is { } start)
        {
            conditions.Where(text => text != null && StoreFunctions.Fold(text)!.StartsWith(start), negated);
        }
    }

    private static void AddEndsWith(Conditions<string?> conditions, string? given, bool negated)
    {
        if (StoreFunctions.Fold(given) is { } end)
        {
            conditions.Where(text => text != null && StoreFunctions.Fold(text)!.EndsWith(end), negated);
        }
    }
}
