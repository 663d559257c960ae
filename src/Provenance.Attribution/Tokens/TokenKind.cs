namespace Provenance.Attribution.Tokens;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A word, with the apostrophes and hyphens within it and the point of an abbreviation.</summary>
    Word,

    /// <summary>A number as printed: 4,000, 3.5, 36%, $88.</summary>
    Number,

    /// <summary>A mark that may open or close a quotation.</summary>
    Quote,

    /// <summary>Any other sign.</summary>
    Sign,
}
