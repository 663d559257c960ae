using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.ObjectPool;
using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.Http;
using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.AspNetCore.InProcess;

/// <summary>Answers operations that this process itself asks while it answers someone's HTTP request: a page, for instance.
/// They have that request's rights, and the limits of the endpoint.</summary>
public sealed class InProcessGraphQL
{
    private readonly GraphQLEngine _engine;
    private readonly GraphQLServerOptions _options;
    private readonly ClientLimit _clients;
    private readonly ArrivingBodies _bodies;
    private readonly ObjectPool<ResponseJson> _json = new DefaultObjectPoolProvider().Create<ResponseJson>();

    internal InProcessGraphQL(GraphQLEngine engine, IOptions<GraphQLServerOptions> options, ClientLimit clients, ArrivingBodies bodies)
    {
        _engine = engine;
        _options = options.Value;
        _clients = clients;
        _bodies = bodies;
    }

    /// <summary>Asks an operation, which may only read.</summary>
    /// <param name="context">The request on whose behalf it is asked.</param>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">The variables, a JSON object.</param>
    /// <param name="patience">After how long to give up waiting without an answer; null for as long as a request may take,
    /// after which the answer says so.</param>
    /// <returns>The answer; null if it did not come within the patience.</returns>
    public async ValueTask<InProcessAnswer?> AskAsync(
        HttpContext context, string document, JsonElement variables, TimeSpan? patience = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (patience is { } wait)
        {
            deadline.CancelAfter(wait);
        }

        try
        {
            return await AdmittedAsync(context, () => AnswerAsync(
                new(document) { Variables = variables, ReadOnly = true },
                stop => _options.ServicesOfAsync(context, context.RequestServices, stop),
                deadline.Token));
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>Reads a form that a browser sends, within the limits of other requests. Of whoever is refused whatever they send,
    /// nothing is read.</summary>
    /// <param name="context">The request that brings it.</param>
    public async Task<PostedForm> ReadFormAsync(HttpContext context)
    {
        if (_options.OnRequest?.Invoke(context) is { } refusal)
        {
            return PostedForm.Refused(
                ResponseStatus.Of(GraphQLResponse.Refused(refusal).Failure, ResponseMediaType.GraphQLResponse), refusal.Error.Message);
        }

        using var arrival = _bodies.Begin(context, context.RequestAborted);
        var form = await FormReader.ReadAsync(context, _options, arrival.Token);
        return arrival.IsGivenUp && form.Fields is null
            ? PostedForm.Refused(StatusCodes.Status429TooManyRequests, _bodies.Explanation)
            : form;
    }

    /// <summary>Asks an operation, which may change something: that of a form, for instance.</summary>
    /// <param name="context">The request on whose behalf it is asked. The caller has made sure that it comes from no page of
    /// another site.</param>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">The variables, to which the files are added.</param>
    /// <param name="files">Files, each by the name of the variable that takes it.</param>
    public Task<InProcessAnswer> SendAsync(
        HttpContext context, string document, JsonObject variables, IReadOnlyDictionary<string, IFormFile> files) =>
        AdmittedAsync(context, async () =>
        {
            using UploadedFiles kept = new();
            foreach (var (variable, file) in files)
            {
                var token = UploadedFiles.NewToken();
                await using var content = file.OpenReadStream();
                if (!await kept.SaveAsync(token, file.FileName, content, _options.MaxUploadSize, context.RequestAborted))
                {
                    return Answer(
                        Failure(
                            $"The file {file.FileName} is longer than {_options.MaxUploadSize} bytes, the limit of this server.",
                            ErrorCode.RequestTooLarge),
                        StatusCodes.Status413PayloadTooLarge);
                }

                variables[variable] = token;
            }

            return await AnswerAsync(
                new(document) { Variables = JsonElement.Parse(variables.ToJsonString()) },
                stop => _options.ServicesOfAsync(context, context.RequestServices, stop),
                context.RequestAborted);
        });

    /// <summary>Asks an operation, which may only read, by services of one's own choice.</summary>
    /// <param name="services">The services by which it is answered.</param>
    /// <param name="document">The text of the document.</param>
    /// <param name="variables">The variables, a JSON object.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<InProcessAnswer> AskAsync(
        IServiceProvider services, string document, JsonElement variables, CancellationToken cancellationToken) =>
        AnswerAsync(new(document) { Variables = variables, ReadOnly = true }, _ => new(services), cancellationToken);

    /// <summary>The services by which whoever sends a request is answered.</summary>
    /// <param name="context">The request.</param>
    /// <exception cref="TimeoutException">They were not ready within the time that a request may take.</exception>
    public Task<IServiceProvider> ServicesOfAsync(HttpContext context) => InTimeAsync(
        stop => _options.ServicesOfAsync(context, context.RequestServices, stop), context.RequestAborted);

    /// <summary>Answers if the request may be answered, and its client has a place.</summary>
    private async Task<InProcessAnswer> AdmittedAsync(HttpContext context, Func<Task<InProcessAnswer>> answer)
    {
        if (_options.OnRequest?.Invoke(context) is { } refusal)
        {
            return Answer(GraphQLResponse.Refused(refusal));
        }

        using var place = _clients.AttemptAcquire(context);
        return place.IsAcquired
            ? await answer()
            : Answer(Failure(_clients.Explanation, ErrorCode.TooManyRequests), StatusCodes.Status429TooManyRequests);
    }

    private async Task<InProcessAnswer> AnswerAsync(
        GraphQLRequest request,
        Func<CancellationToken, ValueTask<IServiceProvider>> servicesOf,
        CancellationToken cancellationToken)
    {
        try
        {
            return Answer(await InTimeAsync(
                async stop => await _engine.ExecuteAsync(request, await servicesOf(stop), stop), cancellationToken));
        }
        catch (TimeoutException late)
        {
            return Answer(Failure(late.Message, ErrorCode.Timeout), StatusCodes.Status503ServiceUnavailable);
        }
    }

    private async Task<TResult> InTimeAsync<TResult>(
        Func<CancellationToken, ValueTask<TResult>> run, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(_options.Timeout);
        try
        {
            return await run(deadline.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                $"The request took longer than {_options.Timeout.TotalSeconds} s, the limit of this server.");
        }
    }

    private static GraphQLResponse Failure(string message, string code) =>
        GraphQLResponse.Failed(RequestFailure.Malformed, [new GraphQLError(message).WithCode(code)]);

    private InProcessAnswer Answer(GraphQLResponse response, int? status = null)
    {
        var json = _json.Get();
        try
        {
            return json.Write(response, _options.MaxResponseSize) is { } body
                ? new(status ?? ResponseStatus.Of(response.Failure, ResponseMediaType.GraphQLResponse), body.ToArray())
                : Answer(ResponseLimit.TooLarge(_options));
        }
        finally
        {
            _json.Return(json);
        }
    }
}
