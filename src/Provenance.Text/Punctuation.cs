using System.Globalization;

namespace Provenance.Text;

/// <summary>Apostrophes, quotation marks, hyphens and spaces, one sign for each kind.</summary>
internal static class Punctuation
{
    // Letters that stand for an apostrophe, accents that stand alone, primes, and the geresh among them.
    private const string Apostrophes =
        "`\u00B4\u02B9\u02BB\u02BC\u02BD\u02BE\u02BF\u02C8\u02CA\u02CB\u055A\u05F3\u07F4\u07F5\u1FBD\u1FBF\u1FFE\u2018\u2019"
        + "\u201A\u201B\u2032\u2035\u275B\u275C\uA78B\uA78C\uFF07";

    private const string Quotes =
        "\u02BA\u05F4\u201E\u2033\u2036\u275D\u275E\u2E42\u300C\u300D\u300E\u300F\u301D\u301E\u301F\uFF02\uFF62\uFF63";

    private const string Hyphens = "\u02D7\u2043\u2212";

    /// <summary>A text with one sign for each kind.</summary>
    public static string Unify(string text) => string.Concat(text.Select(Unify));

    private static string Unify(char sign) => sign switch
    {
        '&' => " and ",
        _ when Apostrophes.Contains(sign) => "'",
        _ when Quotes.Contains(sign) => "\"",
        _ when Hyphens.Contains(sign) => "-",
        '\u066B' => ".",
        '\u066C' => ",",
        '\t' or '\n' or '\v' or '\f' or '\r' or '\u0085' => " ",
        _ => CharUnicodeInfo.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation => "\"",
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            _ => sign.ToString(),
        },
    };
}
