using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Provenance.GraphQL.AspNetCore.InProcess;

/// <summary>Reads forms that browsers send. Files go to the disk as they arrive, until the request was answered.</summary>
internal static class FormReader
{
    private const int MaxFields = 1000;

    /// <summary>Reads a form, or says why it is not read.</summary>
    /// <param name="context">The request that brings it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops reading, which is told like a form that took too long.</param>
    public static async Task<PostedForm> ReadAsync(
        HttpContext context, GraphQLServerOptions options, CancellationToken cancellationToken)
    {
        var request = context.Request;
        if (!request.HasFormContentType)
        {
            return PostedForm.Refused(
                StatusCodes.Status415UnsupportedMediaType,
                "This address takes forms; the type application/x-www-form-urlencoded or multipart/form-data would be accepted.");
        }

        var bringsFiles = request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
        var most = bringsFiles ? options.MaxUploadingBodySize : options.MaxRequestBodySize;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = most;
        }

        var time = bringsFiles ? options.UploadTimeout : options.Timeout;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(time);
        try
        {
            var form = await request.ReadFormAsync(
                new FormOptions
                {
                    ValueCountLimit = MaxFields,
                    ValueLengthLimit = options.MaxRequestBodySize,
                    BufferBodyLengthLimit = most,
                    MultipartBodyLengthLimit = most,
                },
                deadline.Token);
            return new(form, StatusCodes.Status200OK, null);
        }
        catch (BadHttpRequestException broken)
        {
            return PostedForm.Refused(broken.StatusCode, $"The form cannot be read: {broken.Message}");
        }
        catch (InvalidDataException tooMuch)
        {
            return PostedForm.Refused(StatusCodes.Status413PayloadTooLarge, $"The form cannot be read: {tooMuch.Message}");
        }
        catch (IOException broken)
        {
            return PostedForm.Refused(StatusCodes.Status400BadRequest, $"The form cannot be read: {broken.Message}");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return PostedForm.Refused(
                StatusCodes.Status503ServiceUnavailable,
                $"The form took longer than {time.TotalSeconds} s to arrive, the limit of this server.");
        }
    }
}
