using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>
/// Answers GraphQL requests by the specification of GraphQL over HTTP. Its drafts differ in status codes; these are the
/// ones that today's clients know: 200 for whatever ran, 400 for what could not.
/// </summary>
internal sealed class GraphQLHttpEndpoint(GraphQLEngine engine, GraphQLServerOptions options)
{
    private readonly RequestReader _reader = new(options);
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();

    /// <summary>Reads, executes and answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.Vary = "Accept";
        headers.XContentTypeOptions = "nosniff";
        var type = ResponseMediaType.Preferred(context.Request.Headers.Accept);
        var reading = type is null
            ? RequestReading.Refused(
                StatusCodes.Status406NotAcceptable,
                "The request accepts neither application/graphql-response+json nor application/json.")
            : await ReadAsync(context.Request);
        type ??= ResponseMediaType.Json;
        if (reading.Request is { } request)
        {
            var response = await engine.ExecuteAsync(request, context.RequestServices, context.RequestAborted);
            await WriteAsync(context.Response, type, Status(response.Failure, type), response);
        }
        else
        {
            var refusal = GraphQLResponse.Failed(RequestFailure.Malformed, reading.Errors);
            await WriteAsync(context.Response, type, reading.Status, refusal);
        }
    }

    private async ValueTask<RequestReading> ReadAsync(HttpRequest request)
    {
        if (HttpMethods.IsPost(request.Method))
        {
            return await _reader.ReadBodyAsync(request, request.HttpContext.RequestAborted);
        }

        return HttpMethods.IsGet(request.Method)
            ? _reader.ReadQuery(request.Query)
            : RequestReading.Refused(
                StatusCodes.Status405MethodNotAllowed,
                $"The method {request.Method} is not allowed here; send GET or POST.");
    }

    private static int Status(RequestFailure failure, ResponseMediaType type) => failure switch
    {
        RequestFailure.None => StatusCodes.Status200OK,
        RequestFailure.NotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ => type == ResponseMediaType.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
    };

    private async Task WriteAsync(
        HttpResponse response, ResponseMediaType type, int status, GraphQLResponse content)
    {
        response.StatusCode = status;
        response.ContentType = type.ContentType;
        switch (status)
        {
            // The only request of an allowed method that is answered so is a mutation over GET.
            case StatusCodes.Status405MethodNotAllowed:
                response.Headers.Allow = HttpMethods.IsGet(response.HttpContext.Request.Method) ? "POST" : "GET, POST";
                break;
            case StatusCodes.Status415UnsupportedMediaType:
                response.Headers["Accept-Post"] = "application/json";
                break;
        }

        var json = _json.Get();
        try
        {
            var body = json.Write(content);
            response.ContentLength = body.Length;
            await response.BodyWriter.WriteAsync(body);
        }
        finally
        {
            _json.Return(json);
        }
    }
}
