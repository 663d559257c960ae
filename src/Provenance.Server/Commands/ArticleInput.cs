using Provenance.Reading;

namespace Provenance.Server.Commands;

/// <summary>A file of articles that a command is given, or the standard input under the name "-".</summary>
internal static class ArticleInput
{
    /// <summary>The name of the standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>Reads the articles of a file.</summary>
    public static ArticlesReading ReadAll(string file)
    {
        using var content = Open(file);
        return ArticleReader.ReadAll(content, NameOf(file), mediaType: null);
    }

    /// <summary>Reads the one article of a file.</summary>
    public static ArticleReading Read(string file)
    {
        using var content = Open(file);
        return ArticleReader.Read(content, NameOf(file), mediaType: null);
    }

    /// <summary>Says what is wrong with the name of a file; null if it can be opened.</summary>
    public static string? Fault(string file) =>
        file == StandardInput || File.Exists(file)
            ? null
            : $"There is no file {file}: an existing one, or - for the standard input, would be accepted.";

    private static Stream Open(string file) =>
        file == StandardInput ? Console.OpenStandardInput() : File.OpenRead(file);

    private static string? NameOf(string file) => file == StandardInput ? null : file;
}
