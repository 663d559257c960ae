using System.Text;

namespace Provenance.Text;

/// <summary>Which marks readers do without. Vowel signs of Indic scripts and the voicing of kana are none of these:
/// with another one, the word is another.</summary>
internal static class Marks
{
    /// <summary>Whether a mark is left out, of a decomposed text in lower case.</summary>
    public static bool IsLeftOut(Rune mark, Rune letter) => mark.Value switch
    {
        // Letters of their alphabets, not accents: й, ў, ї, ѓ and ќ. The stress on и and the dots of ё are left out.
        0x0306 => letter.Value is not ('и' or 'у'),
        0x0308 => letter.Value is not 'і',
        0x0301 => letter.Value is not ('г' or 'к'),
        >= 0x0300 and <= 0x036F or >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0xFE20 and <= 0xFE2F => true,

        // Hebrew points and accents, but not the signs between words.
        >= 0x0591 and <= 0x05BD or 0x05BF or 0x05C1 or 0x05C2 or 0x05C4 or 0x05C5 or 0x05C7 => true,

        // Arabic vowels, hamza on its carriers, signs of the Quran, and the stroke that lengthens.
        >= 0x0610 and <= 0x061A or 0x0640 or >= 0x064B and <= 0x065F or 0x0670 or >= 0x06D6 and <= 0x06DC
            or >= 0x06DF and <= 0x06E4 or 0x06E7 or 0x06E8 or >= 0x06EA and <= 0x06ED or >= 0x08D3 and <= 0x08FF => true,

        // Syriac points.
        0x0711 or >= 0x0730 and <= 0x074A => true,

        // The nukta of Devanagari, which is printed or not in the same words.
        0x093C => true,
        _ => false,
    };
}
