using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain.Documents;
using Provenance.Reading;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Review;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Commands;

/// <summary>Has a document read, a new one once a person has seen its text, and reviews what is suggested for it.</summary>
internal sealed class DocumentReview(
    ReviewConsole console,
    ReadingMutations reading,
    ArticleDocuments articles,
    DocumentReader documents,
    ProposalReader proposals,
    SuggestionMutations suggestions)
{
    private const int LongestTitle = 200;
    private const string Question =
        "Is this the text, and what is known of it? Once recorded, the text is not changed any more. [y]es  [n]o:";

    /// <summary>Reviews a document.</summary>
    /// <param name="document">A file, or the key of a document on record.</param>
    /// <param name="told">What is known of a new document beside its file.</param>
    /// <param name="publisher">The name of its publisher; null for the one that the file gives.</param>
    /// <param name="cancellationToken">Stops the review.</param>
    /// <returns>The exit code of the command.</returns>
    public async Task<int> RunAsync(
        string document, NewDocumentInput told, string? publisher, CancellationToken cancellationToken)
    {
        DocumentInput input = new() { Key = document };
        ReadArticle? article = null;
        if (File.Exists(document))
        {
            (article, var error) = ArticleInput.Read(document);
            if (article is null)
            {
                return await CommandFailure.TellAsync(error!.Message);
            }

            article = Told(article, told, publisher);
            var key = told.Key ?? MadeKeys.Of(Path.GetFileNameWithoutExtension(document));
            input = new() { New = await articles.OfAsync(article, told with { Key = key }, cancellationToken) };
        }

        else if (!(await documents.ByKeyAsync([document], cancellationToken)).ContainsKey(document))
        {
            return await CommandFailure.TellAsync(
                $"There is no file {document}, and no document of that key is on record: an existing file, or the key of a "
                + "document that is recorded, would be accepted.");
        }

        var read = await reading.ReadDocument(new() { Document = input }, cancellationToken);
        if (article is not null && read is { Document: null, Errors: null })
        {
            ArticleReport.Write(article);
            console.Show();
            AlikeReport.Show(console, read.Alike);
            if (console.Ask(Question, "yn") != 'y')
            {
                return 1;
            }

            read = await reading.ReadDocument(new() { Document = input, Confirmed = true }, cancellationToken);
        }

        if (read is not { Document: { } known, Errors: null })
        {
            return await CommandFailure.TellAsync([.. read.Errors!.Select(fault => fault.Message)]);
        }

        await ReviewAsync(known, read, cancellationToken);
        return 0;
    }

    private async Task ReviewAsync(Document document, ReadDocumentPayload read, CancellationToken cancellationToken)
    {
        if (read.UnknownLanguage is { } reason)
        {
            console.Show(reason);
        }

        foreach (var line in FurtherReport.Lines(read.LanguageModel))
        {
            console.Show(line);
        }

        await new ReviewSession(console, proposals, suggestions, document, read.Text!).RunAsync(cancellationToken);
        console.Show(read.LeftOver.Count == 0 ? "Left over: nothing" : "Left over, to be looked at by yourself:");
        foreach (var left in read.LeftOver)
        {
            console.Show($"  {left.Reason}: {left.Span.Text}");
        }
    }

    /// <summary>The article with what the command was told of it, as a person is to check it.</summary>
    private static ReadArticle Told(ReadArticle article, NewDocumentInput told, string? publisher)
    {
        var firstLine = article.Text.Split('\n', 2)[0].Trim();
        return article with
        {
            Title = told.Title ?? article.Title ?? (firstLine.Length is > 0 and <= LongestTitle ? firstLine : null),
            Publisher = publisher ?? article.Publisher,
            Address = told.Url ?? article.Address,
            PublishedAt = told.PublishedAt?.On is { } day ? new(day, Day: null, "--published") : article.PublishedAt,
        };
    }
}
