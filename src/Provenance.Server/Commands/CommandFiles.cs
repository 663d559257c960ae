using System.CommandLine.Parsing;

namespace Provenance.Server.Commands;

/// <summary>The rules of the files that commands are given.</summary>
internal static class CommandFiles
{
    private static readonly string[] _corpora = [".json", ".jsonl"];

    /// <summary>Refuses a file to write that is a folder, or in none that exists.</summary>
    public static void CheckWritten(SymbolResult parsed)
    {
        var file = FileOf(parsed);
        if (file is { Directory.Exists: false })
        {
            parsed.AddError($"There is no folder {file.DirectoryName}: a file in one that exists would be accepted.");
        }
        else if (file is not null && Directory.Exists(file.FullName))
        {
            parsed.AddError($"{file.FullName} is a folder: the name of a file in it would be accepted.");
        }
    }

    /// <summary>Refuses a file to write whose name is not that of a corpus.</summary>
    public static void CheckWrittenCorpus(SymbolResult parsed)
    {
        var file = FileOf(parsed);
        if (file is null || file.ToString() is CorpusExportCommand.StandardOutput)
        {
            return;
        }

        CheckWritten(parsed);
        if (!Directory.Exists(file.FullName) && !_corpora.Contains(file.Extension))
        {
            parsed.AddError($"The name {file.Name} is not that of a corpus: one that ends with .json or .jsonl would be accepted, or - "
                + "for the standard output. Other formats go with --list store --to FILE.");
        }
    }

    /// <summary>Refuses a file to read that is no corpus by its name, or is a folder, or empty.</summary>
    public static void CheckReadCorpus(SymbolResult parsed)
    {
        if (FileOf(parsed) is not { } file)
        {
            return;
        }

        if (Directory.Exists(file.FullName))
        {
            parsed.AddError($"{file.FullName} is a folder: a corpus in it, .json or .jsonl, would be accepted.");
        }
        else if (file.Exists && !_corpora.Contains(file.Extension))
        {
            parsed.AddError($"The name {file.Name} is not that of a corpus: one that ends with .json or .jsonl would be accepted. "
                + "annotate makes a corpus of an article.");
        }
        else if (file is { Exists: true, Length: 0 })
        {
            parsed.AddError($"{file.FullName} is empty: a corpus, as schema/corpus.schema.json describes it, would be accepted.");
        }
    }

    /// <summary>The file as it was given: its value cannot be read any more once something was found wrong with it.</summary>
    private static FileInfo? FileOf(SymbolResult parsed) => parsed.Tokens is [var token] ? new(token.Value) : null;
}
