using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Provenance.Attribution.LanguageModel;

/// <summary>Stands between the client of the endpoint and the network: refuses whatever is no answer, and answers that
/// are too long.</summary>
/// <param name="options">The limits.</param>
/// <param name="network">What sends.</param>
internal sealed class EndpointHandler(LanguageModelOptions options, HttpMessageHandler network)
    : DelegatingHandler(network)
{
    private static readonly ProductInfoHeaderValue _agent = new("Provenance", null);

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Bare(request.Headers);
        var response = await SentAsync(request, cancellationToken);
        try
        {
            Check((int)response.StatusCode);
            await LoadAsync(response.Content, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static void Check(int status)
    {
        if (status is >= 300 and < 400)
        {
            throw new EndpointException($"redirects (status {status}), which is not followed", isTransient: false);
        }

        if (status != (int)HttpStatusCode.OK)
        {
            throw new EndpointException(
                $"answers with the status {status}",
                status is 408 or 429 or 500 or 502 or 503 or 504);
        }
    }

    /// <summary>Leaves the key and what is accepted: the client would tell the system, its processor and the version of
    /// .NET too.</summary>
    private void Bare(HttpRequestHeaders headers)
    {
        var (accept, key) = (headers.Accept.ToArray(), options.ApiKey is null ? null : headers.Authorization);
        headers.Clear();
        headers.UserAgent.Add(_agent);
        headers.Authorization = key;
        foreach (var type in accept)
        {
            headers.Accept.Add(type);
        }
    }

    private async Task<HttpResponseMessage> SentAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken);
        }
        catch (HttpRequestException failure)
        {
            throw new EndpointException($"is not reached ({failure.HttpRequestError})", isTransient: true);
        }
    }

    private async Task LoadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            await content.LoadIntoBufferAsync(options.MaxAnswerSize, cancellationToken);
        }
        catch (HttpRequestException failure)
            when (failure.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new EndpointException(
                string.Create(
                    CultureInfo.InvariantCulture, $"gives an answer of more than {options.MaxAnswerSize:N0} bytes"),
                isTransient: false);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new EndpointException("breaks off its answer", isTransient: true);
        }
    }
}
