namespace Provenance.Pictures;

/// <summary>What may be set of pictures, in the section <c>Pictures</c>.</summary>
public sealed class PictureOptions
{
    /// <summary>The folder with <c>DejaVuSans.ttf</c> and <c>DejaVuSans-Bold.ttf</c>, in which the letters of a PNG are set.
    /// By default where Debian's package <c>fonts-dejavu-core</c> puts them. Nothing else needs it.</summary>
    public string FontFolder { get; set; } = "/usr/share/fonts/truetype/dejavu";

    /// <summary>The sites that may show a picture in a frame, such as <c>https://news.example</c>. By default none.</summary>
    public IReadOnlyList<string> FrameAncestors { get; set; } = [];
}
