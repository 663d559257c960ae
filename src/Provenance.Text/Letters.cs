using System.Text;

namespace Provenance.Text;

/// <summary>Letters that Unicode keeps apart and readers do not.</summary>
internal static class Letters
{
    /// <summary>What a letter is read like; null if it is like no other.</summary>
    public static string? ReadAlike(Rune letter) => letter.Value switch
    {
        // Alef with a sign that Unicode does not decompose.
        0x0671 or 0x0672 or 0x0673 => "\u0627",

        // The yeh and kaf of Persian and Urdu, and the yeh without dots.
        0x0649 or 0x06CC or 0x06D2 => "\u064A",
        0x06A9 or 0x06AA => "\u0643",

        // Forms of heh, and the heh at the end of feminine words.
        0x0629 or 0x06BE or 0x06C1 or 0x06C3 or 0x06D5 => "\u0647",

        // The candrabindu of Devanagari, for which the anusvara is often printed.
        0x0901 => "\u0902",
        _ => null,
    };
}
