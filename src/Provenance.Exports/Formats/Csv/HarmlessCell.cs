using System.Buffers;

namespace Provenance.Exports.Formats.Csv;

/// <summary>Keeps spreadsheets from running texts as formulas.</summary>
internal static class HarmlessCell
{
    /// <summary>How a text begins that a spreadsheet may run, as OWASP lists it, in full-width forms too; and the apostrophe
    /// itself, so that taking one away gives back every text.</summary>
    private static readonly SearchValues<char> _beginnings = SearchValues.Create("=+-@\t\r\n＝＋－＠'");

    /// <summary>The text, with an apostrophe in front if it needs one.</summary>
    public static string Of(string text) => text is [var first, ..] && _beginnings.Contains(first) ? $"'{text}" : text;
}
