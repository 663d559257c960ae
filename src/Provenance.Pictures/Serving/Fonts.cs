using SkiaSharp;
using Svg.Skia.TypefaceProviders;

namespace Provenance.Pictures.Serving;

/// <summary>The two fonts in which the letters of a PNG are set, whatever family a text asks for.</summary>
internal sealed class Fonts : ITypefaceProvider
{
    /// <summary>The file of normal weight.</summary>
    public const string Regular = "DejaVuSans.ttf";

    /// <summary>The bold file.</summary>
    public const string Bold = "DejaVuSans-Bold.ttf";

    private readonly SKTypeface _regular;
    private readonly SKTypeface _bold;

    private Fonts(SKTypeface regular, SKTypeface bold)
    {
        _regular = regular;
        _bold = bold;
    }

    /// <summary>The fonts of a folder; null if one is not there or cannot be read.</summary>
    public static Fonts? In(string folder) =>
        Read(folder, Regular) is { } regular && Read(folder, Bold) is { } bold ? new(regular, bold) : null;

    /// <inheritdoc/>
    public SKTypeface? FromFamilyName(
        string fontFamily, SKFontStyleWeight fontWeight, SKFontStyleWidth fontWidth, SKFontStyleSlant fontStyle) =>
        fontWeight >= SKFontStyleWeight.SemiBold ? _bold : _regular;

    private static SKTypeface? Read(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) ? SKTypeface.FromFile(path) : null;
    }
}
