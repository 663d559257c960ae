namespace Provenance.Data.Readers.Filtering;

/// <summary>Limits on the size of a filter, so that a database can answer its SQL.</summary>
public static class FilterLimits
{
    /// <summary>The most nested filters, including the outermost: 10.</summary>
    public const int MaxDepth = 10;

    /// <summary>The most operators in one filter: 100.</summary>
    public const int MaxConditions = 100;

    /// <summary>The most values of one list: 1,000.</summary>
    public const int MaxValues = 1000;

    /// <summary>The longest text to compare with, in UTF-16 code units: 1,000.</summary>
    public const int MaxTextLength = 1000;

    /// <summary>The most columns of one order: 8.</summary>
    public const int MaxColumns = 8;
}
