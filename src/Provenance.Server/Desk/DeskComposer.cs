using System.Text.Json.Nodes;
using Provenance.Data.Readers.Amendments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Documents;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <summary>The readers in which requests at the desk look up what they refer to.</summary>
/// <param name="Sources">Of sources.</param>
/// <param name="Documents">Of documents.</param>
/// <param name="Questions">Of questions.</param>
/// <param name="Claims">Of claims.</param>
/// <param name="Statements">Of statements.</param>
/// <param name="Corrections">Of corrections.</param>
/// <param name="Identities">Of decisions who is who.</param>
/// <param name="Amendments">Of what was put right.</param>
internal sealed record DeskReaders(
    SourceReader Sources,
    DocumentReader Documents,
    QuestionReader Questions,
    ClaimReader Claims,
    StatementReader Statements,
    CorrectionReader Corrections,
    IdentityReader Identities,
    AmendmentReader Amendments);

/// <summary>Turns the inputs of one request into records of a corpus. A method gives the key of the record that its
/// input stands for; a record that is new is added to the request's records.</summary>
/// <param name="readers">Where to look up what the request refers to.</param>
/// <param name="cancellationToken">Stops the look-ups.</param>
internal sealed partial class DeskComposer(DeskReaders readers, CancellationToken cancellationToken)
{
    /// <summary>The records, and what is wrong with the request.</summary>
    public DeskRecords Records { get; } = new();

    /// <summary>The key of a document.</summary>
    public async Task<string> DocumentAsync(DocumentInput by, string path) => by switch
    {
        { Key: { } key } => key,
        { New: { } added } => await AddAsync(added, $"{path}.new"),
        _ => NodeId.Parse(by.Id!) is { Kind: nameof(Document) } id && (await readers.Documents.ByIdAsync(
            [new DocumentId(id.Number)], cancellationToken)).Values.SingleOrDefault() is { } known
            ? known.Key
            : Missing("document", by.Id, path),
    };

    /// <summary>The key of a document that may be left out; null when it is.</summary>
    public async Task<string?> OptionalAsync(DocumentInput? by, string path) =>
        by is null ? null : await DocumentAsync(by, path);

    /// <summary>Adds a document, and gives its key.</summary>
    public async Task<string> AddAsync(NewDocumentInput document, string path)
    {
        JsonObject record = new()
        {
            ["kind"] = Token.Of(document.Kind),
            ["kindWords"] = document.KindWords,
            ["held"] = document.Text is not null,
            ["text"] = document.Text,
            ["title"] = document.Title,
            ["standfirst"] = document.Standfirst,
            ["byline"] = document.Byline,
            ["captions"] = Strings(document.Captions),
            ["publisher"] = document.Publisher is { } publisher
                ? await SourceAsync(publisher, $"{path}.publisher", OccasionOf(document))
                : null,
            ["publishedAt"] = Date(document.PublishedAt),
            ["url"] = document.Url,
            ["language"] = document.Language,
            ["description"] = document.Description,
            ["versionOf"] = await OptionalAsync(document.VersionOf, $"{path}.versionOf"),
            ["versionKind"] = Optional(document.VersionKind),
            ["versionWords"] = document.VersionWords,
            ["note"] = document.Note,
            ["restrictedTo"] = Strings(document.RestrictedTo),
        };
        return Add(
            "documents",
            record,
            document.Key ?? MadeKeys.Of(document.Title ?? document.Description ?? Token.Of(document.Kind), record),
            path);
    }

    /// <summary>Where an unidentified publisher of a new document speaks: in that document.</summary>
    private static Occasion OccasionOf(NewDocumentInput document)
    {
        JsonObject told = new()
        {
            ["title"] = document.Title,
            ["url"] = document.Url,
            ["text"] = document.Text,
            ["description"] = document.Description,
        };
        return new(document.Key ?? MadeKeys.Of(document.Title ?? document.Description ?? "document", told), "");
    }

    private string Add(string list, JsonObject record, string key, string path)
    {
        record.Insert(0, "id", key);
        Records.Add(list, record, path);
        return key;
    }

    /// <summary>Refuses a passage or a link that was called wrong: recording it again would change nothing.</summary>
    private async Task RefuseCorrectedAsync(string key, string path)
    {
        if ((await readers.Corrections.ByOfAsync([key], cancellationToken)).GetValueOrDefault(key) is { } correction)
        {
            Records.Fail(
                $"{path}.key",
                $"\"{key}\" was called wrong ({correction.Reason}), so it would not count: another key would be accepted");
        }
    }

    private string Missing(string kind, string? id, string path) =>
        Records.Fail(
            path, $"there is no {kind} of the id \"{id}\"; one that is recorded would be accepted, or its key");

    private static JsonObject? Date(FuzzyDateInput? date) => date is null ? null : new()
    {
        ["earliest"] = date.Earliest ?? date.On,
        ["latest"] = date.Latest ?? date.On,
        ["basis"] = Token.Of(date.Basis),
        ["text"] = date.Text,
        ["derivation"] = date.Derivation,
        ["confidence"] = Optional(date.Confidence),
    };

    private static JsonArray? Strings(IReadOnlyList<string>? texts) =>
        texts is null ? null : new([.. texts.Select(text => JsonValue.Create(text))]);

    private static JsonArray? Tokens<T>(IReadOnlyList<T>? values)
        where T : struct, Enum => values is null ? null : Strings([.. values.Select(Token.Of)]);

    private static string? Optional<T>(T? value)
        where T : struct, Enum => value is { } known ? Token.Of(known) : null;

    /// <summary>Composes each item of a list, one after the other, each with its place in the request.</summary>
    private static async Task<JsonArray?> EachAsync<T>(
        IReadOnlyList<T>? items, string path, Func<T, string, Task<JsonNode>> compose)
    {
        if (items is null)
        {
            return null;
        }

        JsonArray composed = [];
        for (var place = 0; place < items.Count; place++)
        {
            composed.Add(await compose(items[place], $"{path}[{place}]"));
        }

        return composed;
    }
}
