using Provenance.Data.Readers.Documents;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Domain.Documents;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary><c>readDocument</c>: from a text to what it may say.</summary>
internal sealed class ReadingMutations(
    Desk.Desk desk,
    DocumentReader documents,
    ArticleDocuments articles,
    AlikeDocuments alike,
    Suggesters suggesters,
    DocumentReading readings,
    ReprintSuggestions reprints,
    CorpusImporter importer,
    TimeProvider clock)
{
    private const int LongestReading = 100;

    public async Task<ReadDocumentPayload> ReadDocument(ReadDocumentInput input, CancellationToken cancellationToken)
    {
        if (input.Reading is { Length: 0 or > LongestReading })
        {
            return Refused(
                $"a name of {input.Reading.Length} characters does not tell readings apart; "
                + $"1 to {LongestReading} would be accepted",
                "input.reading");
        }

        if (UploadedArticles.FaultOf(input) is { } fault)
        {
            return new([fault]);
        }

        if (input.File is { } file)
        {
            var (article, unread) = UploadedArticles.Read(file, input.Article);
            if (article is null)
            {
                return new([unread!]);
            }

            var document = await articles.OfAsync(article, input.Document?.New ?? new(), cancellationToken);
            return await ReadAsync(document, input, cancellationToken) with { Article = article };
        }

        return input.Document!.New is { } added
            ? await ReadAsync(added, input, cancellationToken)
            : await KnownAsync(input.Document, cancellationToken) is { } known
                ? await ReadAsync(known, [], input, cancellationToken)
                : Refused(
                    $"there is no document {input.Document.Key ?? input.Document.Id}; one that is recorded would be accepted",
                    "input.document");
    }

    private async Task<ReadDocumentPayload> ReadAsync(
        NewDocumentInput added, ReadDocumentInput input, CancellationToken cancellationToken)
    {
        const string Path = "input.document.new";
        if (string.IsNullOrWhiteSpace(added.Text))
        {
            return Refused("without a text there is nothing to read; the text would be accepted", $"{Path}.text");
        }

        AddDocumentInput request = new() { Document = added, IdempotencyKey = input.IdempotencyKey };
        var composed = await desk.ComposeAsync(added, Path, cancellationToken);
        var found = await alike.FindAsync(
            added.Text, added.Url, composed.Records!.MemberOf("documents", composed.Key, "publisher"), cancellationToken);
        if (found is [{ Reason: AlikeReason.SameDocument, Document: var same }, ..])
        {
            return await ReadAsync(same, found, input, cancellationToken);
        }

        if (!input.Confirmed)
        {
            var outcome = await importer.CheckAsync(composed.Batch, clock.GetUtcNow(), cancellationToken);
            var faults = composed.ErrorsOf(outcome.Errors);
            return Payload(suggesters.Preview(added.Text), added.Text) with
            {
                Alike = found,
                Errors = faults.Count == 0 ? null : faults,
            };
        }

        var sameAddress = found.FirstOrDefault(document => document.Reason == AlikeReason.SameAddress);
        if (added.VersionOf is null && sameAddress is not null)
        {
            var refused = Refused(
                $"\"{sameAddress.Document.Key}\" is the article at this address, with another text; versionOf with this key "
                + "would be accepted if this is a version of it, or the document itself",
                $"{Path}.url");
            return refused with { Alike = found };
        }

        var recorded = await desk.RecordAsync(ChangeAction.AddDocument, composed, request, cancellationToken);
        return recorded.Faults is { } errors
            ? new(errors) { Alike = found }
            : await ReadAsync(
                (await documents.ByKeyAsync([recorded.Key], cancellationToken)).Values.Single(),
                found,
                input,
                cancellationToken);
    }

    private async Task<ReadDocumentPayload> ReadAsync(
        Document document, IReadOnlyList<AlikeDocument> found, ReadDocumentInput input, CancellationToken cancellationToken)
    {
        if ((await documents.TextByIdAsync([document.Id], cancellationToken)).GetValueOrDefault(document.Id) is not { } text)
        {
            return Refused(
                $"the text of \"{document.Key}\" is not on record; one that is held would be accepted, "
                + "or the text can be added by addToDocument",
                "input.document");
        }

        await reprints.SuggestAsync(document, text, found, cancellationToken);
        var reading = await readings.ReadAsync(document, text, input.Reading, cancellationToken);
        return Payload(reading, text) with { Document = document, Alike = found };
    }

    private async Task<Document?> KnownAsync(DocumentInput by, CancellationToken cancellationToken) =>
        by.Key is { } key ? (await documents.ByKeyAsync([key], cancellationToken)).Values.SingleOrDefault()
        : NodeId.Parse(by.Id!) is { Kind: nameof(Document) } id
            ? (await documents.ByIdAsync([new DocumentId(id.Number)], cancellationToken)).Values.SingleOrDefault()
            : null;

    private static ReadDocumentPayload Payload(Attribution.Reading reading, string text) => new(Errors: null)
    {
        Text = text,
        LeftOver =
        [
            .. reading.LeftOver.Select(left =>
                new LeftOverSentence(PassageDraft.SpanOf(text, left.Sentence), left.Reason)),
        ],
        UnknownLanguage = reading.UnknownLanguage,
        LanguageModel = reading.Further,
    };

    private static ReadDocumentPayload Refused(string message, string path) =>
        new([new InvalidInputError(message, path)]);
}
