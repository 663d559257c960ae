using Microsoft.Extensions.Options;
using Provenance.Pictures.Drawing;
using SkiaSharp;
using Svg.Skia;

namespace Provenance.Pictures.Serving;

/// <summary>Draws pictures as PNG, light, at twice their size. The build of Skia that comes along sees no fonts of the
/// system, so that the letters are set in files of a folder.</summary>
internal sealed class Png(IOptions<PictureOptions> options)
{
    private const float Scale = 2;

    private readonly Lazy<Fonts?> _fonts = new(() => Fonts.In(options.Value.FontFolder));

    /// <summary>Why there can be no PNG; null if there can.</summary>
    public string? Missing => _fonts.Value is not null ? null
        : $"A picture as PNG needs {Fonts.Regular} and {Fonts.Bold} in the folder {options.Value.FontFolder}. Install Debian's "
        + "package fonts-dejavu-core, or name the folder in the setting Pictures:FontFolder. The same address with .svg needs none.";

    /// <summary>The picture as PNG.</summary>
    public byte[] Of(Picture picture)
    {
        using SKSvg svg = new();
        svg.Settings.TypefaceProviders?.Clear();
        svg.Settings.TypefaceProviders?.Add(_fonts.Value!);
        svg.FromSvg(picture.ToSvg(adapts: false));
        using MemoryStream png = new();
        svg.Save(png, SKColors.White, SKEncodedImageFormat.Png, quality: 100, Scale, Scale);
        return png.ToArray();
    }
}
