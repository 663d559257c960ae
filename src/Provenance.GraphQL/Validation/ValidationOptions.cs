namespace Provenance.GraphQL.Validation;

/// <summary>The limits of a validation, and the rules it applies.</summary>
public sealed record ValidationOptions
{
    /// <summary>The options used when none are given.</summary>
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are reported before the validation ends with one more that says so; 0 or more,
    /// 100 by default.</summary>
    public int MaxErrors
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }
    = 100;

    /// <summary>How many steps the comparison of fields that answer under one name may take, for the whole document; 1
    /// or more, 500,000 by default.</summary>
    public int MaxMergingSteps
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    }
    = 500_000;

    /// <summary>Names of the rules to apply, such as <c>KnownTypeNamesRule</c>; null (the default) for all. Names that
    /// no rule has are ignored.</summary>
    public IReadOnlySet<string>? Rules { get; init; }
}
