using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.SchemaDocument;

/// <summary>Serves the schema as a file in SDL to every client that may query it by introspection.</summary>
internal sealed class SchemaDocumentEndpoint
{
    /// <summary>The name of the file, and its path below the GraphQL endpoint.</summary>
    public const string FileName = "schema.graphql";

    private const string Parameter = "sdl";
    private const string ContentType = "application/graphql; charset=utf-8";

    // The engine refuses this query exactly when it refuses introspection, so the file is refused with the same error.
    private static readonly GraphQLRequest _introspection = new("{ __schema { __typename } }") { ReadOnly = true };

    private readonly GraphQLEngine _engine;
    private readonly GraphQLServerOptions _options;
    private readonly byte[] _text;
    private readonly EntityTagHeaderValue _tag;

    public SchemaDocumentEndpoint(GraphQLEngine engine, GraphQLServerOptions options)
    {
        _engine = engine;
        _options = options;
        _text = Encoding.UTF8.GetBytes(SchemaPrinter.PrintWithDirectives(engine.Schema.Schema) + "\n");
        _tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(_text))}\"");
    }

    /// <summary>Whether this request to the GraphQL endpoint asks for the file: <c>/graphql?sdl</c>.</summary>
    public static bool Wants(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Query.ContainsKey(Parameter);

    /// <summary>Answers with the file, or with the error that a query would get: with status 403 if it is that
    /// of introspection.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache";
        if (_options.OnRequest?.Invoke(context) is { } refusal)
        {
            var refused = GraphQLResponse.Refused(refusal);
            await RefuseAsync(context, ResponseStatus.Of(refused.Failure, ResponseMediaType.Json), refused);
            return;
        }

        var introspection = await _engine.ExecuteAsync(
            _introspection, context.RequestServices, context.RequestAborted);
        if (introspection.Failure is RequestFailure.None)
        {
            await TypedResults.Bytes(_text, ContentType, FileName, entityTag: _tag).ExecuteAsync(context);
            return;
        }

        await RefuseAsync(context, StatusCodes.Status403Forbidden, introspection);
    }

    private static async Task RefuseAsync(HttpContext context, int status, GraphQLResponse response)
    {
        using var json = new ResponseJson();
        ResponseStatus.Set(context.Response, status, response);
        await TypedResults
            .Bytes(json.Write(response, int.MaxValue)!.Value.ToArray(), ResponseMediaType.Json.ContentType)
            .ExecuteAsync(context);
    }
}
