using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.AspNetCore.Uploads;

/// <summary>Reads requests that bring files (GraphQL multipart request specification): the parts "operations" and "map", and
/// then a part for each file, which goes to the disk as it arrives.</summary>
internal sealed class MultipartRequestReader(GraphQLServerOptions options)
{
    /// <summary>The media type of such requests.</summary>
    public const string MediaType = "multipart/form-data";

    /// <summary>Headers of which a request has to have one: those by which HotChocolate and Apollo know it too.</summary>
    private static readonly string[] _preflights =
        ["GraphQL-preflight", "Apollo-Require-Preflight", "X-Apollo-Operation-Name"];

    /// <summary>Reads a request. A web page of another origin can send one of this type without a preflight request, but
    /// none with a header of its own: this guards against cross-site request forgery.</summary>
    public async Task<RequestReading> ReadAsync(
        HttpRequest request, StringSegment boundary, CancellationToken cancellationToken)
    {
        if (options.MaxUploads == 0)
        {
            return RequestReading.Refused(
                StatusCodes.Status415UnsupportedMediaType, "This server takes no files; send application/json in UTF-8.");
        }

        if (!_preflights.Any(header => !StringValues.IsNullOrEmpty(request.Headers[header])))
        {
            return Malformed(
                "A request of the type multipart/form-data needs a header that no web page of another origin can send: "
                + "\"GraphQL-preflight: 1\" would be accepted.");
        }

        if (HeaderUtilities.RemoveQuotes(boundary) is not { Length: > 0 } separator)
        {
            return Malformed("The request's Content-Type names no boundary between its parts.");
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = options.MaxUploadingBodySize;
        }

        try
        {
            return await ReadAsync(
                request.HttpContext, new MultipartReader(separator.ToString(), request.Body), cancellationToken);
        }
        catch (BadHttpRequestException broken)
        {
            return RequestReading.Refused(broken.StatusCode, $"The request body cannot be read: {broken.Message}");
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException)
        {
            return Malformed($"The request body cannot be read as multipart/form-data: {broken.Message}");
        }
    }

    private async Task<RequestReading> ReadAsync(HttpContext context, MultipartReader parts, CancellationToken cancellationToken)
    {
        var (operations, refusal) = await ReadJsonAsync(parts, "operations", cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        if (operations.ValueKind is not JsonValueKind.Object)
        {
            return RequestReading.Refused(
                StatusCodes.Status400BadRequest,
                $"The part \"operations\" must be a JSON object, not {RequestParameters.Kind(operations)}: this server takes "
                + "no batches.",
                ErrorCode.BatchRefused);
        }

        (var mapped, refusal) = await ReadJsonAsync(parts, "map", cancellationToken);
        if (refusal is not null)
        {
            return refusal;
        }

        var request = JsonObject.Create(operations)!;
        if (!UploadMap.TryRead(mapped, request, out var map, out var fault))
        {
            return Malformed($"The part \"map\" {fault}.");
        }

        if (map.Names.Count > options.MaxUploads)
        {
            return TooLarge($"The request brings {map.Names.Count} files, and this server takes at most {options.MaxUploads}.");
        }

        return await SaveAsync(context, parts, map, cancellationToken)
            ?? RequestParameters.Of(JsonSerializer.SerializeToElement(request)).ToRequest(readOnly: false, []);
    }

    /// <summary>Writes the files to the disk, where they stay until the request was answered. Gives a refusal if there is a
    /// reason for one.</summary>
    private async Task<RequestReading?> SaveAsync(
        HttpContext context, MultipartReader parts, UploadMap map, CancellationToken cancellationToken)
    {
        UploadedFiles files = new();
        context.Response.RegisterForDispose(files);
        HashSet<string> missing = [.. map.Names];
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            var (name, fileName) = NamesOf(part);
            if (map.TokenOf(name) is not { } token || !missing.Remove(name))
            {
                return Malformed($"The part \"{name}\" is not one of which the part \"map\" says where it belongs.");
            }

            if (!await files.SaveAsync(token, fileName, part.Body, options.MaxUploadSize, cancellationToken))
            {
                return TooLarge($"The file in the part \"{name}\" is longer than {options.MaxUploadSize} bytes, the limit of this server.");
            }
        }

        return missing.Count == 0
            ? null : Malformed($"The part \"{missing.First()}\" is missing, which the part \"map\" names.");
    }

    private async Task<(JsonElement Json, RequestReading? Refusal)> ReadJsonAsync(
        MultipartReader parts, string expected, CancellationToken cancellationToken)
    {
        if (await parts.ReadNextSectionAsync(cancellationToken) is not { } part || NamesOf(part).Name != expected)
        {
            return (default, Malformed(
                $"The part \"{expected}\" is missing; the parts \"operations\" and \"map\" and then the files would be accepted, "
                + "in this order."));
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await part.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > options.MaxRequestBodySize)
            {
                return (default, TooLarge(
                    $"The part \"{expected}\" is longer than {options.MaxRequestBodySize} bytes, the limit of this server."));
            }
        }

        return RequestJson.TryParse(
            bytes.GetBuffer().AsSpan(0, (int)bytes.Length),
            options.MaxRequestJsonDepth,
            $"The part \"{expected}\"",
            out var json,
            out var error)
                ? (json, null) : (default, RequestReading.Malformed(error));
    }

    private static (string Name, string FileName) NamesOf(MultipartSection part) =>
        ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)
            ? (
                HeaderUtilities.RemoveQuotes(disposition.Name).ToString(),
                HeaderUtilities.RemoveQuotes(disposition.FileNameStar is { HasValue: true } star ? star : disposition.FileName)
                    .ToString().Split('/', '\\')[^1])
            : ("", "");

    private static RequestReading Malformed(string message) => RequestReading.Malformed(new GraphQLError(message));

    private static RequestReading TooLarge(string message) =>
        RequestReading.Refused(StatusCodes.Status413PayloadTooLarge, message, ErrorCode.RequestTooLarge);
}
