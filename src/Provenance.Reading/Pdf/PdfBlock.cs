namespace Provenance.Reading.Pdf;

/// <summary>A line of a page.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Left">Where it begins, in points from the left.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="Base">Its height on the page, in points from below.</param>
internal sealed record PdfLine(string Text, double Left, double Right, double Base);

/// <summary>Lines that stand together on a page.</summary>
/// <param name="Page">The number of the page, from 1.</param>
/// <param name="Lines">The lines, the uppermost first.</param>
/// <param name="LetterSize">The usual size of its letters, in points.</param>
/// <param name="Top">Its upper end, as a share of the height of the page.</param>
/// <param name="Bottom">Its lower end.</param>
internal sealed record PdfBlock(int Page, IReadOnlyList<PdfLine> Lines, double LetterSize, double Top, double Bottom)
{
    /// <summary>Its words in one line.</summary>
    public string OneLine { get; } = string.Join(' ', Lines.Select(line => line.Text));
}
