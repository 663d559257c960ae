using System.CommandLine;
using Provenance.Data.Readers.Proposals;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Review;
using Provenance.Server.Suggestions;
using Provenance.Text;

namespace Provenance.Server.Commands;

/// <summary><c>review DOCUMENT</c>: from a text to records, passage by passage, with one key for each.</summary>
internal static class ReviewCommand
{
    private const int LongestTitle = 200;

    public static Command Create()
    {
        Argument<string> document = new("DOCUMENT")
        {
            Description = "A text file in UTF-8, each paragraph on its own line; or the key of a document on record, whose "
                + "review goes on.",
        };
        Option<string?> key = new("--document")
        {
            Description = "The key of a new document; without it the name of the file.",
            HelpName = "KEY",
        };
        Option<string?> title = new("--title")
        {
            Description = "Its headline; without it the first line.",
            HelpName = "TEXT",
        };
        Option<string?> publisher = new("--publisher") { Description = "The name of its publisher.", HelpName = "NAME" };
        Option<string?> url = new("--url") { Description = "Its address.", HelpName = "ADDRESS" };
        Option<string?> published = new("--published")
        {
            Description = "The day on which it was published, as in 2025-03-01.",
            HelpName = "DAY",
        };
        Command review = new(
            "review", "Go through what is suggested for a document: accept, mend, reject or skip each passage.")
        {
            document, key, title, publisher, url, published,
        };
        review.SetAction((parsed, stop) => RunAsync(
            parsed.GetRequiredValue(document),
            new NewDocumentInput
            {
                Key = parsed.GetValue(key),
                Title = parsed.GetValue(title),
                Url = parsed.GetValue(url),
                PublishedAt = parsed.GetValue(published) is { } day ? new() { On = day } : null,
            },
            parsed.GetValue(publisher),
            stop));
        return review;
    }

    private static Task<int> RunAsync(
        string document, NewDocumentInput told, string? publisher, CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(
            async (services, stop) =>
            {
                var console = ReviewConsole.OfProcess();
                var reading = services.GetRequiredService<ReadingMutations>();
                var input = File.Exists(document)
                    ? new DocumentInput
                    {
                        New = await NewAsync(
                            document, told, publisher, services.GetRequiredService<SourceReader>(), stop),
                    }
                    : new DocumentInput { Key = document };
                var read = await reading.ReadDocument(new() { Document = input }, stop);
                if (read is { Document: null, Errors: null })
                {
                    console.Show(read.Text!);
                    ShowAlike(console, read.Alike);
                    if (console.Ask("Is this the text? Once recorded, it is not changed any more. [y]es  [n]o:", "yn") != 'y')
                    {
                        return 1;
                    }

                    read = await reading.ReadDocument(new() { Document = input, Confirmed = true }, stop);
                }

                if (read is not { Document: { } known, Errors: null })
                {
                    foreach (var error in read.Errors!)
                    {
                        await Console.Error.WriteLineAsync(error.Message);
                    }

                    return 1;
                }

                await ReviewAsync(services, console, known, read, stop);
                return 0;
            },
            cancellationToken);

    private static async Task ReviewAsync(
        IServiceProvider services,
        ReviewConsole console,
        Document document,
        ReadDocumentPayload read,
        CancellationToken cancellationToken)
    {
        if (read.UnknownLanguage is { } reason)
        {
            console.Show(reason);
        }

        await new ReviewSession(
            console,
            services.GetRequiredService<ProposalReader>(),
            services.GetRequiredService<SuggestionMutations>(),
            document,
            read.Text!).RunAsync(cancellationToken);
        console.Show(read.LeftOver.Count == 0 ? "Left over: nothing" : "Left over, to be looked at by yourself:");
        foreach (var left in read.LeftOver)
        {
            console.Show($"  {left.Reason}: {left.Span.Text}");
        }
    }

    private static async Task<NewDocumentInput> NewAsync(
        string file, NewDocumentInput told, string? publisher, SourceReader sources, CancellationToken cancellationToken)
    {
        var text = await File.ReadAllTextAsync(file, cancellationToken);
        var firstLine = text.Split('\n', 2)[0].Trim();
        return told with
        {
            Key = told.Key ?? string.Join('-', Words.OfName(Path.GetFileNameWithoutExtension(file))),
            Title = told.Title ?? (firstLine.Length is > 0 and <= LongestTitle ? firstLine : null),
            Text = text,
            Publisher = publisher is null ? new() { New = new() { Type = Data.Readers.Filtering.SourceType.Outlet } }
                : (await sources.ByNameAsync([publisher], cancellationToken))[publisher].Any()
                    ? new() { Name = publisher }
                    : new() { New = new() { Type = Data.Readers.Filtering.SourceType.Outlet, Name = publisher } },
        };
    }

    private static void ShowAlike(ReviewConsole console, IReadOnlyList<AlikeDocument> alike)
    {
        foreach (var (document, reason) in alike)
        {
            console.Show(reason == AlikeReason.SameText
                ? $"\"{document.Key}\" has the same text: {document.Title}"
                : $"\"{document.Key}\" is at the same address, with another text: {document.Title}");
        }
    }
}
