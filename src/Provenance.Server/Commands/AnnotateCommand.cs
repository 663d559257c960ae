using System.CommandLine;
using Provenance.Attribution;
using Provenance.Corpora;
using Provenance.Server.Annotation;
using Provenance.Server.Desk;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Commands;

/// <summary><c>annotate FILE --to CORPUS</c>: suggests who says what in a text and writes it as a corpus, to be
/// completed and imported. Nothing is written to the store; sources that it has are named by their keys.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        Argument<string> file = new("FILE")
        {
            Description = "An article: plain text, each paragraph on its own line, HTML, PDF, DOCX, a news item, or what read "
                + "--json wrote; - is the standard input.",
        };
        file.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [{ Value: { } name }] && ArticleInput.Fault(name) is { } fault)
            {
                parsed.AddError(fault);
            }
        });
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
            Description = "The name of its publisher; without it the one that the file gives.",
            HelpName = "NAME",
        };
        Option<FileInfo?> model = new("--model")
        {
            Description = "A model that train wrote; without it the one that the settings name, or the rules alone.",
            HelpName = "FILE",
        };
        Command annotate = new("annotate",
            "Suggest who says what in a text, and write it as a corpus to be completed by a person.")
        {
            file, to, document, publisher, model,
        };
        annotate.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(StoreOption.Store), parsed.GetRequiredValue(file), parsed.GetRequiredValue(to), parsed.GetValue(document),
                parsed.GetValue(publisher), parsed.GetValue(model), stop));
        return annotate;
    }

    private static Task<int> RunAsync(
        string? store,
        string file,
        FileInfo to,
        string? document,
        string? publisher,
        FileInfo? model,
        CancellationToken cancellationToken) => StoreCommand.ReadOrEmptyAsync(
        store,
        async (services, stop) =>
        {
            var (article, error) = ArticleInput.Read(file);
            if (article is null)
            {
                return await CommandFailure.TellAsync(error!.Message);
            }

            var (learned, fault) = model is null ? default : ModelFiles.Read(model.FullName);
            if (fault is not null)
            {
                return await CommandFailure.TellAsync(fault);
            }

            article = article with { Publisher = publisher ?? article.Publisher };
            var suggesters = services.GetRequiredService<Suggesters>();
            var reading = await (learned is null ? suggesters : suggesters.With(learned)).ReadAsync(article.Text, stop);
            var name = file == ArticleInput.StandardInput ? article.Title ?? "article" : Path.GetFileNameWithoutExtension(file);
            var corpus = await ActivatorUtilities.CreateInstance<AnnotatedCorpus>(services)
                .OfAsync(article, reading, document ?? MadeKeys.Of(name), stop);
            await File.WriteAllTextAsync(to.FullName, CorpusExport.Text(corpus), stop);
            ArticleReport.WriteSummary(article);
            Report(article.Text, reading, to);
            return 0;
        },
        cancellationToken);

    private static void Report(string text, Attribution.Reading reading, FileInfo to)
    {
        if (reading.UnknownLanguage is { } reason)
        {
            Console.WriteLine(reason);
        }

        foreach (var line in FurtherReport.Lines(reading.Further))
        {
            Console.WriteLine(line);
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
