using System.Net;
using System.Net.Sockets;

namespace Provenance.Reading.Fetching;

/// <summary>Fetches one page, by http or https, within a policy. Nothing that the page refers to is fetched.</summary>
/// <param name="policy">The policy.</param>
public sealed class PageFetcher(FetchPolicy policy) : IDisposable
{
    private readonly HttpClient _client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = (context, stop) => ConnectAsync(policy, context.DnsEndPoint, stop),
        MaxResponseHeadersLength = 64,
        PooledConnectionLifetime = TimeSpan.Zero,
        UseCookies = false,
        UseProxy = false, // A proxy would connect to what is not allowed here.
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders =
        {
            { "User-Agent", "Provenance/1.0" },
            { "Accept", "text/html, application/xhtml+xml, */*;q=0.8" },
        },
    };

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    public async Task<FetchedPage> FetchAsync(string address, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(policy.Time);
        try
        {
            return await FollowAsync(address, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed(address, $"did not come within {policy.Time.TotalSeconds:0} seconds");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidDataException)
        {
            return Failed(address, failure.InnerException is NotAllowedException refused
                ? refused.Message : $"could not be fetched ({failure.Message})");
        }
    }

    private async Task<FetchedPage> FollowAsync(string address, CancellationToken cancellationToken)
    {
        var at = address;
        for (var redirects = 0; redirects <= policy.Redirects; redirects++)
        {
            if (!Uri.TryCreate(at, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")
                || uri.UserInfo.Length > 0)
            {
                return Failed(at, "is no address: one of http or https, without a name and a password in it, would be accepted");
            }

            using var response = await _client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if ((int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location)
            {
                at = new Uri(uri, location).AbsoluteUri;
                continue;
            }

            return response.IsSuccessStatusCode
                ? await ReadAsync(uri, response, cancellationToken)
                : Failed(at, $"answered {(int)response.StatusCode} {response.ReasonPhrase}");
        }

        return Failed(address, $"leads on more than {policy.Redirects} times");
    }

    private async Task<FetchedPage> ReadAsync(Uri uri, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var content = await response.Content.ReadAsStreamAsync(cancellationToken);
        using MemoryStream bytes = new();
        var buffer = new byte[81_920];
        for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > policy.Bytes)
            {
                return Failed(uri.AbsoluteUri, $"has more than {policy.Bytes / 1_000_000.0:0.##} MB");
            }
        }

        return new(bytes.ToArray(), response.Content.Headers.ContentType?.ToString(), uri.AbsoluteUri, null);
    }

    /// <summary>Connects to an address that is allowed. The name is resolved here, and what it resolved to is what is
    /// connected to, so that no second answer can lead elsewhere.</summary>
    private static async ValueTask<Stream> ConnectAsync(
        FetchPolicy policy, DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = (await Dns.GetHostAddressesAsync(host.Host, cancellationToken)).Where(policy.Allows).ToArray();
        if (addresses.Length == 0)
        {
            throw new NotAllowedException(host.Host);
        }

        Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, host.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static FetchedPage Failed(string address, string what) =>
        new(null, null, address, new($"{address} {what}."));

    private sealed class NotAllowedException(string host)
        : Exception($"is refused: {host} is no address of the public internet");
}
