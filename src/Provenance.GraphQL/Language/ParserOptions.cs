namespace Provenance.GraphQL.Language;

/// <summary>Limits of the parser.</summary>
public sealed record ParserOptions
{
    /// <summary>Largest value of <see cref="MaxDepth"/>: with it, everything that walks a document recursively stays
    /// far from the end of a thread's stack.</summary>
    public const int LargestMaxDepth = 500;

    /// <summary>The options used when none are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>How deep selection sets, list and object values and list types may nest, counted together;
    /// 1 to <see cref="LargestMaxDepth"/>, 200 by default.</summary>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, LargestMaxDepth);
            field = value;
        }
    }
    = 200;

    /// <summary>How many tokens a document may have, comments not counted; 1 or more, null (the default) for no
    /// limit.</summary>
    public int? MaxTokens
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value ?? 1, 1);
            field = value;
        }
    }
}
