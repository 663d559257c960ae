using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>Reads GraphQL requests from HTTP requests (GraphQL over HTTP, "GET" and "POST").</summary>
internal sealed class RequestReader(GraphQLServerOptions options)
{
    private readonly MultipartRequestReader _multipart = new(options);

    /// <summary>Whether a request brings files.</summary>
    public static bool BringsFiles(HttpRequest request) => FilesOf(request) is not null;

    /// <summary>Reads a POST request, whose body is a JSON object, or brings files beside one. The type of the former must
    /// be <c>application/json</c>, which a web page of another origin cannot send without a preflight request: this guards
    /// against cross-site request forgery.</summary>
    public async ValueTask<RequestReading> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (FilesOf(request) is { } files)
        {
            return await _multipart.ReadAsync(request, files.Boundary, cancellation);
        }

        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !ResponseMediaType.IsUtf8(type.Charset))
        {
            return RequestReading.Refused(
                StatusCodes.Status415UnsupportedMediaType,
                $"The request's Content-Type is {Shown(request.ContentType)}; send application/json in UTF-8.");
        }

        // A request need not declare the length of its body, so the bytes that arrive are counted too.
        var reader = request.BodyReader;
        var tooLong = request.ContentLength > options.MaxRequestBodySize;
        while (!tooLong)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(cancellation);
            }
            catch (IOException broken)
            {
                // The web server has no other exception for a chunk whose size has too many digits.
                return RequestReading.Refused(
                    (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest,
                    $"The request body cannot be read: {broken.Message}");
            }

            tooLong = read.Buffer.Length > options.MaxRequestBodySize;
            if (read.IsCompleted && !tooLong)
            {
                var parameters = ReadJson(read.Buffer.IsSingleSegment ? read.Buffer.FirstSpan : read.Buffer.ToArray());
                reader.AdvanceTo(read.Buffer.End);
                return parameters;
            }

            reader.AdvanceTo(tooLong ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
        }

        return RequestReading.Refused(
            StatusCodes.Status413PayloadTooLarge,
            $"The request body is longer than {options.MaxRequestBodySize} bytes, the limit of this server.",
            ErrorCode.RequestTooLarge);
    }

    /// <summary>Reads a GET request, whose parameters are in its address. It may not change anything. An empty
    /// parameter counts as absent.</summary>
    public RequestReading ReadQuery(IQueryCollection query)
    {
        List<GraphQLError> errors = [];
        var id = RequestParameters.DocumentIdNames.FirstOrDefault(query.ContainsKey) is { } name ? Text(name) : default;
        return new RequestParameters(Text("query"), id, Text("operationName"), Json("variables"), Json("extensions"))
            .ToRequest(readOnly: true, errors);

        JsonElement Text(string name) => Value(name) is { } text ? JsonSerializer.SerializeToElement(text) : default;

        JsonElement Json(string name)
        {
            if (Value(name) is not { } text)
            {
                return default;
            }

            if (!RequestJson.TryParse(
                Encoding.UTF8.GetBytes(text), options.MaxRequestJsonDepth, $"The parameter \"{name}\"",
                out var json, out var error))
            {
                errors.Add(error);
            }

            return json;
        }

        string? Value(string name)
        {
            var values = query[name];
            if (values.Count > 1)
            {
                errors.Add(new($"The parameter \"{name}\" is given {values.Count} times; give it once."));
            }

            return values is [{ Length: > 0 } value, ..] ? value : null;
        }
    }

    private static MediaTypeHeaderValue? FilesOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals(MultipartRequestReader.MediaType, StringComparison.OrdinalIgnoreCase) ? type : null;

    private RequestReading ReadJson(ReadOnlySpan<byte> body) =>
        !RequestJson.TryParse(body, options.MaxRequestJsonDepth, "The request body", out var json, out var error)
            ? RequestReading.Malformed(error)
            : json.ValueKind switch
            {
                JsonValueKind.Object => RequestParameters.Of(json).ToRequest(readOnly: false, []),
                JsonValueKind.Array => RequestReading.Refused(
                    StatusCodes.Status400BadRequest,
                    "The request body is a list, and this server takes no batches; send one JSON object per request.",
                    ErrorCode.BatchRefused),
                _ => RequestReading.Malformed(new GraphQLError(
                    $"The request body must be a JSON object, not {RequestParameters.Kind(json)}.")),
            };

    private static string Shown(string? contentType) =>
        string.IsNullOrEmpty(contentType) ? "missing" : $"\"{contentType}\"";
}
