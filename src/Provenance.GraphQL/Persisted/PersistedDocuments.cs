using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Persisted;

/// <summary>The documents that requests name by an id. Trusted documents are known from the start. Others are kept when
/// a client sends text and hash together (automatic persisted queries, Apollo's protocol), and the least recently used
/// are dropped.</summary>
internal sealed class PersistedDocuments(EngineOptions options)
{
    private const string HashPrefix = "sha256:";

    private readonly HashSet<string> _trustedTexts = [.. options.TrustedDocuments.Values];
    private readonly RecentCache<string, string> _kept =
        new(options.PersistedDocumentCount, options.PersistedDocumentLength);

    /// <summary>The text that a request names, or the error if there is none. <paramref name="newId"/> is set when the
    /// text is to be kept under that id once it proves valid.</summary>
    public string? TextOf(GraphQLRequest request, out string? newId, out GraphQLError? error)
    {
        newId = null;
        error = null;
        if (request.DocumentId is null && request.Extensions is null && !options.TrustedDocumentsOnly)
        {
            return request.Document;
        }

        var id = IdIn(request, out error);
        if (error is not null)
        {
            return null;
        }

        var text = id is not null && options.TrustedDocuments.TryGetValue(id, out var trusted) ? trusted : null;
        if (text is not null)
        {
            return request.Document is null || request.Document == text ? text : Refuse(Mismatch, out error);
        }

        if (options.TrustedDocumentsOnly)
        {
            return request.Document is not null && _trustedTexts.Contains(request.Document)
                ? request.Document
                : Refuse(NotTrusted, out error);
        }

        if (id is null)
        {
            return request.Document;
        }

        if (!options.AllowPersistedDocuments)
        {
            return Refuse(NotSupported, out error);
        }

        if (request.Document is null)
        {
            return _kept.Find(id) ?? Refuse(NotFound, out error);
        }

        newId = id;
        return TrustedDocuments.IdOf(request.Document) == id ? request.Document : Refuse(Mismatch, out error);
    }

    /// <summary>Whether the server trusts a text.</summary>
    public bool Trusts(string text) => _trustedTexts.Contains(text);

    /// <summary>Keeps a valid document.</summary>
    public void Keep(string id, string text) => _kept.Add(id, text, text.Length);

    private static GraphQLError NotFound { get; } =
        new GraphQLError("PersistedQueryNotFound").WithCode(ErrorCode.PersistedQueryNotFound);

    private static GraphQLError NotSupported { get; } =
        new GraphQLError("PersistedQueryNotSupported").WithCode(ErrorCode.PersistedQueryNotSupported);

    private static GraphQLError Mismatch { get; } =
        new GraphQLError("The SHA-256 hash is not that of the query's text.").WithCode(ErrorCode.PersistedQueryHashMismatch);

    private static GraphQLError NotTrusted { get; } =
        new GraphQLError("This server runs trusted documents only; send the id of one.").WithCode(ErrorCode.DocumentNotTrusted);

    private static string? Refuse(GraphQLError reason, out GraphQLError? error)
    {
        error = reason;
        return null;
    }

    private static string? IdIn(GraphQLRequest request, out GraphQLError? error)
    {
        error = null;
        if (request.DocumentId is { } id)
        {
            return id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
        }

        if (request.Extensions is not { ValueKind: JsonValueKind.Object } extensions
            || !extensions.TryGetProperty("persistedQuery", out var query))
        {
            return null;
        }

        if (query.ValueKind is JsonValueKind.Object
            && query.TryGetProperty("version", out var version)
            && version.ValueKind is JsonValueKind.Number
            && version.TryGetInt32(out var number)
            && number == 1
            && query.TryGetProperty("sha256Hash", out var hash)
            && hash.ValueKind is JsonValueKind.String)
        {
            return hash.GetString()!.ToLowerInvariant();
        }

        error = new GraphQLError("The extension \"persistedQuery\" needs \"version\": 1 and \"sha256Hash\", a string.")
            .WithCode(ErrorCode.PersistedQueryNotSupported);
        return null;
    }
}
