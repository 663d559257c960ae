namespace Provenance.Attribution.Tokens;

/// <summary>The marks around quotations.</summary>
internal static class QuoteMarks
{
    public static bool Are(char mark) =>
        mark is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '`' or '‹' or '›';

    public static bool IsApostrophe(char mark) => mark is '\'' or '’' or 'ʼ' or '‘' or '`';

    /// <summary>Whether the mark is a single one, which is an apostrophe as often.</summary>
    public static bool IsSingle(string mark) => mark.Length == 1 && mark[0] is '\'' or '‘' or '’' or '`' or '‹' or '›';

    /// <summary>Whether the mark can only open, whatever stands beside it.</summary>
    public static bool OnlyOpens(string mark) => mark is "“" or "„" or "«" or "``" or "‘‘";

    /// <summary>Whether the mark can only close.</summary>
    public static bool OnlyCloses(string mark) => mark is "”" or "»" or "’’";
}
