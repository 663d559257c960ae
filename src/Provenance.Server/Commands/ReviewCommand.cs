using System.CommandLine;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Review;

namespace Provenance.Server.Commands;

/// <summary><c>review DOCUMENT</c>: from a text to records, passage by passage, with one key for each.</summary>
internal static class ReviewCommand
{
    /// <summary>Describes the command.</summary>
    /// <param name="console">Where the review is shown, and where its keys come from.</param>
    public static Command Create(Func<ReviewConsole> console)
    {
        Argument<string> document = new("DOCUMENT")
        {
            Description = "An article: plain text, each paragraph on its own line, HTML, PDF, DOCX, a news item, or what "
                + "read --json wrote; or the key of a document on record, whose review goes on.",
        };
        document.Validators.Add(parsed =>
        {
            if (parsed.Tokens is [{ Value: ArticleInput.StandardInput }])
            {
                parsed.AddError("The keys come from the standard input: an article in a file would be accepted.");
            }
        });
        Option<string?> key = new("--document")
        {
            Description = "The key of a new document; without it the name of the file.",
            HelpName = "KEY",
        };
        Option<string?> title = new("--title")
        {
            Description = "Its headline; without it the one that the file gives, or the first line.",
            HelpName = "TEXT",
        };
        Option<string?> publisher = new("--publisher")
        {
            Description = "The name of its publisher; without it the one that the file gives.",
            HelpName = "NAME",
        };
        Option<string?> url = new("--url")
        {
            Description = "Its address; without it the one that the file gives.",
            HelpName = "ADDRESS",
        };
        Option<string?> published = new("--published")
        {
            Description = "The day on which it was published, as in 2025-03-01; without it the one that the "
                + "file gives.",
            HelpName = "DAY",
        };
        Option<string?> versionOf = new("--version-of")
        {
            Description = "The key of the document on record that it is a later version of.",
            HelpName = "KEY",
        };
        Command review = new(
            "review", "Go through what is suggested for a document: accept, mend, reject or skip each passage.")
        {
            document, key, title, publisher, url, published, versionOf,
        };
        review.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(StoreOption.Store),
            console(),
            parsed.GetRequiredValue(document),
            new NewDocumentInput
            {
                Key = parsed.GetValue(key),
                Title = parsed.GetValue(title),
                Url = parsed.GetValue(url),
                PublishedAt = parsed.GetValue(published) is { } day ? new() { On = day } : null,
                VersionOf = parsed.GetValue(versionOf) is { } before ? new() { Key = before } : null,
            },
            parsed.GetValue(publisher),
            stop));
        return review;
    }

    private static Task<int> RunAsync(
        string? store,
        ReviewConsole console,
        string document,
        NewDocumentInput told,
        string? publisher,
        CancellationToken cancellationToken) =>
        StoreCommand.RunAsync(
            store,
            (services, stop) => ActivatorUtilities.CreateInstance<DocumentReview>(services, console)
                .RunAsync(document, told, publisher, stop),
            cancellationToken);
}
