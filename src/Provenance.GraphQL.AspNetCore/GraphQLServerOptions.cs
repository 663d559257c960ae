using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.EventStream;
using Provenance.GraphQL.AspNetCore.Ide;
using Provenance.GraphQL.AspNetCore.WebSocket;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Persisted;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Settings of the GraphQL endpoint.</summary>
public sealed class GraphQLServerOptions
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;
    private const int PartHeaders = 64 * KiB;

    /// <summary>The longest request body that is read, in bytes: 1 KiB to 16 MiB, by default 1 MiB. A longer one is
    /// answered with status 413.</summary>
    [Range(KiB, 16 * MiB)]
    public int MaxRequestBodySize { get; set; } = MiB;

    /// <summary>The deepest nesting of objects and lists in a request's JSON: 4 to 512 levels, by default 64. A deeper
    /// one is answered with status 400.</summary>
    [Range(4, 512)]
    public int MaxRequestJsonDepth { get; set; } = 64;

    /// <summary>Settings of answers by Server-Sent Events.</summary>
    [ValidateObjectMembers]
    public EventStreamOptions EventStreams { get; } = new();

    /// <summary>Settings of GraphQL over WebSocket.</summary>
    [ValidateObjectMembers]
    public GraphQLWebSocketOptions WebSockets { get; } = new();

    /// <summary>How long a request may take, from its first byte to the first byte of its answer, or of the last of its
    /// parts: 100 milliseconds to 1 hour, by default 30 seconds. After that, resolvers are told to stop, and the answer, or its
    /// last part, is an error.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many files a request may bring, by the GraphQL multipart request specification: 0 to 100, by default 1.
    /// With 0, requests of the type <c>multipart/form-data</c> are not read at all.</summary>
    [Range(0, 100)]
    public int MaxUploads { get; set; } = 1;

    /// <summary>The longest file, in bytes: 1 KiB to 1 GiB, by default 256 MiB. It is written to the disk as it arrives.
    /// A longer one is answered with status 413.</summary>
    [Range(KiB, 1024 * MiB)]
    public int MaxUploadSize { get; set; } = 256 * MiB;

    /// <summary>How long a request that brings files may take, from its first byte to the first byte of its answer: 1
    /// second to 1 hour, by default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest answer that is sent, all its parts together, in bytes: 1 KiB to 1 GiB, by default 16 MiB. An
    /// error is sent instead of a longer one, or of the parts that would make it longer.</summary>
    [Range(KiB, 1024 * MiB)]
    public int MaxResponseSize { get; set; } = 16 * MiB;

    /// <summary>How many requests of one client may run at the same time, and how many bodies of its requests may arrive: 1 to
    /// 100,000, by default 100. One more request is answered with status 429, and one more body takes the place of the one that
    /// has been arriving longest, whose request is answered so. A request runs once its body has arrived.</summary>
    [Range(1, 100_000)]
    public int MaxParallelRequests { get; set; } = 100;

    /// <summary>Tells clients apart, from a request that was authenticated: equal values for requests of one client. By default
    /// by the address from which a request comes.</summary>
    public Func<HttpContext, object> Client { get; set; } = context => context.Connection.RemoteIpAddress ?? IPAddress.None;

    /// <summary>Decides from an HTTP request alone, before its body is read, whether it is answered; null, the default,
    /// answers every one. It is not asked about WebSockets, for which <see cref="GraphQLWebSocketOptions.OnConnect"/>
    /// decides, nor about the IDE's files.</summary>
    public Func<HttpContext, Refusal?>? OnRequest { get; set; }

    /// <summary>Chooses the services by which an operation is answered, from an HTTP request, whose client has signed in, and
    /// the services that it has; null, the default, for these. An operation that goes on, as a subscription does, keeps
    /// them.</summary>
    public Func<HttpContext, IServiceProvider, CancellationToken, ValueTask<IServiceProvider>>? Services { get; set; }

    /// <summary>Whether the services that were chosen are still those of the client, asked before each event of a
    /// subscription is sent; if not, the subscription ends. Null, the default, for always.</summary>
    public Func<HttpContext, IServiceProvider, CancellationToken, ValueTask<bool>>? Serves { get; set; }

    /// <summary>Called with the services of a subscription when it begins; what it gives is disposed of when the subscription
    /// ends. Null, the default, for nothing.</summary>
    public Func<IServiceProvider, IDisposable?>? Listens { get; set; }

    /// <summary>Ends when the client may not listen any longer, or is cancelled: then its event stream ends, or its
    /// WebSocket is closed with 4401. Null, the default, for never.</summary>
    public Func<HttpContext, CancellationToken, Task>? ListensUntil { get; set; }

    /// <summary>A folder of documents to trust besides those of the program; null, the default, for none. <see
    /// cref="TrustedDocuments.InFolder"/> says what it may hold.</summary>
    public string? TrustedDocumentsFolder { get; set; }

    /// <summary>Limits of the engine, for the code that makes one from these settings.</summary>
    [ValidateObjectMembers]
    public EngineOptions Engine { get; set; } = new();

    /// <summary>Settings of the IDE that the endpoint shows to browsers.</summary>
    public GraphQLIdeOptions Ide { get; } = new();

    /// <summary>The longest request body that brings files, in bytes: the files, and twice what a body without files may have,
    /// each part with its headers.</summary>
    internal long MaxUploadingBodySize =>
        (MaxUploads * ((long)MaxUploadSize + PartHeaders)) + (2L * (MaxRequestBodySize + PartHeaders));

    /// <summary>The services by which an operation of a request is answered.</summary>
    /// <param name="context">The request, whose client has signed in.</param>
    /// <param name="services">The services that it has.</param>
    /// <param name="cancellationToken">Stops waiting for them.</param>
    public ValueTask<IServiceProvider> ServicesOfAsync(
        HttpContext context, IServiceProvider services, CancellationToken cancellationToken) =>
        Services?.Invoke(context, services, cancellationToken) ?? new(services);

    internal async IAsyncEnumerable<GraphQLResponse> Served(
        HttpContext context,
        IServiceProvider services,
        IAsyncEnumerable<GraphQLResponse> events,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var listening = Listens?.Invoke(services);
        await foreach (var response in events.WithCancellation(cancellationToken))
        {
            if (Serves is { } serves && !await serves(context, services, cancellationToken))
            {
                yield break;
            }

            yield return response;
        }
    }
}
