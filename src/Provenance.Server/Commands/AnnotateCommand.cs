using System.CommandLine;
using System.Text.Json.Nodes;
using Provenance.Attribution;
using Provenance.Corpora;
using Provenance.Data.Readers.Sources;
using Provenance.Server.Annotation;

namespace Provenance.Server.Commands;

/// <summary><c>annotate FILE --to CORPUS</c>: suggests who says what in a text and writes it as a corpus, to be
/// completed and imported. Nothing is written to the store; sources that it has are named by their keys.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "A text file in UTF-8, each paragraph on its own line.",
        }.AcceptExistingOnly();
        Option<FileInfo> to = new("--to")
        {
            Description = "The corpus file to write, .json.",
            Required = true,
            HelpName = "CORPUS",
        };
        Option<string?> document = new("--document")
        {
            Description = "The key of the document, with which the other keys begin; without it the name of the file.",
            HelpName = "KEY",
        };
        Option<string?> publisher = new("--publisher")
        {
            Description = "The name of its publisher.",
            HelpName = "NAME",
        };
        Command annotate = new("annotate",
            "Suggest who says what in a text, and write it as a corpus to be completed by a person.")
        {
            file, to, document, publisher,
        };
        annotate.SetAction((parsed, stop) => RunAsync(
            parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(document),
                parsed.GetValue(publisher), stop));
        return annotate;
    }

    private static Task<int> RunAsync(
        FileInfo file, FileInfo to, string? document, string? publisher, CancellationToken cancellationToken) =>
            StoreCommand.RunAsync(
        async (services, stop) =>
        {
            var text = await File.ReadAllTextAsync(file.FullName, stop);
            if (string.IsNullOrWhiteSpace(text))
            {
                await Console.Error.WriteLineAsync(
                    $"{file.FullName} has no text: an article in plain text would be accepted.");
                return 1;
            }

            var reading = Suggester.Suggest(text);
            var corpus = AnnotatedCorpus.Of(
                text, reading, document ?? AnnotatedSources.KeyOf(Path.GetFileNameWithoutExtension(file.Name)),
                    publisher);
            await LeaveOutKnownSourcesAsync(corpus, services.GetRequiredService<SourceReader>(), stop);
            await File.WriteAllTextAsync(to.FullName, CorpusExport.Text(corpus), stop);
            Report(text, reading, to);
            return 0;
        },
        cancellationToken);

    private static async Task LeaveOutKnownSourcesAsync(JsonObject corpus, SourceReader reader,
        CancellationToken cancellationToken)
    {
        var sources = corpus["sources"]!.AsArray();
        var keys = sources.Select(source => (string)source!["id"]!).ToList();
        var known = await reader.ByKeyAsync(keys, cancellationToken);
        sources.RemoveAll(source => known.ContainsKey((string)source!["id"]!));
    }

    private static void Report(string text, Attribution.Reading reading, FileInfo to)
    {
        if (reading.UnknownLanguage is { } reason)
        {
            Console.WriteLine(reason);
        }

        var tiers = reading.Suggestions.ToLookup(suggestion => suggestion.Tier);
        Console.WriteLine(
            $"{to.FullName}: {reading.Suggestions.Count} passages suggested, "
            + $"{tiers[SuggestionTier.Preselected].Count()} of them preselected and {tiers[SuggestionTier.Question].Count()} as questions");
        Console.WriteLine(reading.LeftOver.Count == 0 ? "Left over: nothing" : "Left over:");
        foreach (var left in reading.LeftOver)
        {
            Console.WriteLine($"  [{left.Sentence.Start},{left.Sentence.End}) {left.Reason}: {left.Sentence.In(text)}");
        }
    }
}
