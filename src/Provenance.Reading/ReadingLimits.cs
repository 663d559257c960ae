namespace Provenance.Reading;

/// <summary>How much is read. What is larger is refused with a sentence.</summary>
public static class ReadingLimits
{
    /// <summary>The most bytes of a file: 20 MB.</summary>
    public const int Bytes = 20_000_000;

    /// <summary>The most articles of a file.</summary>
    public const int Articles = 1_000;

    /// <summary>The most elements of an HTML page.</summary>
    public const int HtmlElements = 100_000;

    /// <summary>How deep elements may lie in each other.</summary>
    public const int Depth = 512;

    /// <summary>The most pages of a PDF.</summary>
    public const int PdfPages = 300;

    /// <summary>The most bytes that one compressed part of a PDF or a DOCX may become, and the most that all of a file
    /// may.</summary>
    public const int PartBytes = 50_000_000, UnpackedBytes = 200_000_000;
}
