using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Provenance.Corpora.Synthesis;

namespace Provenance.Server.Commands;

/// <summary><c>generate --citations N</c>: writes a synthetic corpus in JSON Lines; the store is not touched.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        Option<int> citations = new("--citations")
        {
            Description = $"How many citations, exactly: 1 to {SyntheticCorpusOptions.CitationLimit}.",
            Required = true,
            CustomParser = result => (int)Number(result, 1, SyntheticCorpusOptions.CitationLimit),
        };
        Option<ulong> seed = new("--seed")
        {
            Description = "Which of the corpora of this size: the same seed gives the same bytes on every machine.",
            DefaultValueFactory = _ => 1,
            CustomParser = result => Number(result, 0, ulong.MaxValue),
        };
        Argument<FileInfo?> file = new("FILE")
        {
            Description = "The file to write, .jsonl; without one the corpus goes to the standard output.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Command generate = new("generate", "Write a synthetic corpus of a realistic shape, to try the program at a size.")
        {
            citations, seed, file,
        };
        generate.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(file),
            new() { Citations = parsed.GetValue(citations), Seed = parsed.GetValue(seed) },
            stop));
        return generate;
    }

    private static ulong Number(ArgumentResult result, ulong least, ulong most)
    {
        var token = result.Tokens.Single().Value;
        if (!ulong.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number < least || number > most)
        {
            result.AddError($"\"{token}\" for {((OptionResult)result.Parent!).Option.Name}: "
                + $"a whole number from {least} to {most} would be accepted.");
        }

        return number;
    }

    private static async Task<int> RunAsync(
        FileInfo? file, SyntheticCorpusOptions options, CancellationToken cancellationToken)
    {
        await using var stream = file?.Create() ?? Console.OpenStandardOutput();
        await using StreamWriter lines = new(stream) { NewLine = "\n" };
        foreach (var line in SyntheticCorpus.Lines(options))
        {
            await lines.WriteLineAsync(line.AsMemory(), cancellationToken);
        }

        return 0;
    }
}
