using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Pages.Layout;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Asking;

/// <summary>A reader's request for a page, and what the page asks of the API for it.</summary>
internal sealed class PageVisit(HttpContext context, IPageApi api)
{
    /// <summary>The parameter by which a reader chooses to wait.</summary>
    public const string Wait = "wait";

    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(400);

    /// <summary>How long a page waits for an analysis of the whole record before it says that it is being worked out; null,
    /// for as long as a request may take, when the reader chose to wait.</summary>
    public TimeSpan? Patience => Parameter(Wait) is null ? _patience : null;

    /// <summary>The time.</summary>
    public DateTimeOffset Now => context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    /// <summary>The path of the address.</summary>
    public string Address => context.Request.Path.Value ?? "/";

    /// <summary>An address here as others, who are not on this page, write it.</summary>
    public string Absolute(string address) => $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{address}";

    /// <summary>A parameter of the address; null if it is missing or empty.</summary>
    public string? Parameter(string name) => context.Request.Query[name] is [{ Length: > 0 } value, ..] ? value : null;

    /// <summary>All values of a parameter of the address.</summary>
    public IReadOnlyList<string> Parameters(string name) => [.. context.Request.Query[name].OfType<string>().Where(value => value != "")];

    /// <summary>The key that ends the address. It is taken from the bytes that were sent, since the path that the server
    /// made of them no longer tells a slash of the key from one of the address. The parameter <c>key</c> has the keys that
    /// no address can end with, "." and "..".</summary>
    /// <param name="folder">What the address begins with: <c>/claims/</c>.</param>
    /// <param name="end">What the address ends with after the key: <c>/chain.svg</c>; nothing for a page.</param>
    public string Key(string folder, string end = "")
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', 2)[0];
        var start = target.IndexOf(folder, StringComparison.OrdinalIgnoreCase) + folder.Length;
        var length = target.Length - end.Length - start;
        var key = start < folder.Length || length < 0 ? "" : Uri.UnescapeDataString(target.AsSpan(start, length));
        return key is "" ? Parameter("key") ?? "" : key;
    }

    /// <summary>Whether nothing is recorded, so that a page without an answer says how to begin.</summary>
    public async Task<bool> IsStoreEmptyAsync() =>
        (await AskAsync("AnyRecord", AnyRecordJson.Default.GraphQLAnswerAnyRecordData, [])).Data is { IsEmpty: true };

    /// <summary>The page of a record that the answer does not hold.</summary>
    /// <param name="kind">What sort of record was asked for: "claim".</param>
    /// <param name="key">Its key.</param>
    /// <param name="asked">What was asked for it.</param>
    public async Task<Page> WithoutAsync(string kind, string key, Asked asked) =>
        asked.StatusOfAbsence is StatusCodes.Status404NotFound
            ? Page.NotFound(kind, key, await IsStoreEmptyAsync())
            : Page.Failed(asked);

    /// <summary>Asks an operation.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="type">How its answer is read.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="patience">How long to wait for it; null for as long as it takes.</param>
    public Task<Asked<TData>> AskAsync<TData>(
        string operation, JsonTypeInfo<GraphQLAnswer<TData>> type, JsonObject variables, TimeSpan? patience = null)
        where TData : class => AskAsync(PageOperation.Named(operation), type, variables, patience);

    /// <summary>Asks an operation of another assembly.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="type">How its answer is read.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="patience">How long to wait for it; null for as long as it takes.</param>
    public Task<Asked<TData>> AskAsync<TData>(
        PageOperation operation, JsonTypeInfo<GraphQLAnswer<TData>> type, JsonObject variables, TimeSpan? patience = null)
        where TData : class => AskAsync(new(operation, variables), type, patience);

    /// <summary>Asks an operation for a part of the page that may come later than what stands above it.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="type">How its answer is read.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="after">What has to be answered before: a page asks one thing at a time.</param>
    public LaterAnswer<TData> AskLater<TData>(
        string operation, JsonTypeInfo<GraphQLAnswer<TData>> type, JsonObject variables, Task? after = null)
        where TData : class
    {
        PageQuery query = new(PageOperation.Named(operation), variables);
        return new(query, AnswerAsync());

        async Task<Asked<TData>> AnswerAsync()
        {
            if (after is not null)
            {
                await after;
            }

            // SQLite answers within the call: without this, whoever waits for what came before would wait for this as well.
            await Task.Yield();
            return await AskAsync(query, type, patience: null);
        }
    }

    private async Task<Asked<TData>> AskAsync<TData>(PageQuery query, JsonTypeInfo<GraphQLAnswer<TData>> type, TimeSpan? patience)
        where TData : class
    {
        var (status, json) = await api.AskAsync(context, query.Operation.Text, query.ToElement(), patience);
        if (json is null)
        {
            return new(query, status, null, [], IsPending: true);
        }

        var answer = JsonSerializer.Deserialize(json, type)!;
        return new(query, status, answer.Data, answer.Errors ?? [], IsPending: false);
    }

    /// <summary>Reads the form that the request brings and carries it out, unless it comes from a page of another site or cannot
    /// be read.</summary>
    /// <param name="act">Carries it out.</param>
    public async Task<Page> ActAsync(Func<PageVisit, PageForm, Task<Page>> act)
    {
        if (PostGuard.Refuse(context.Request) is { } reason)
        {
            return Page.Refused(StatusCodes.Status403Forbidden, reason);
        }

        var (form, status, refusal) = await api.ReadFormAsync(context);
        return form is null ? Page.Refused(status, refusal!) : await act(this, form);
    }

    /// <summary>Sends an operation that may change something.</summary>
    /// <param name="operation">The operation's name.</param>
    /// <param name="type">How its answer is read.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="files">Files, each with the name of the variable that takes it; null ones are left out.</param>
    public async Task<Asked<TData>> SendAsync<TData>(
        string operation, JsonTypeInfo<GraphQLAnswer<TData>> type, JsonObject variables, params (string Variable, IFormFile? File)[] files)
        where TData : class
    {
        PageQuery query = new(PageOperation.Named(operation), variables);
        var (status, json) = await api.SendAsync(
            context,
            query.Operation.Text,
            variables,
            files.Where(each => each.File is not null).ToDictionary(each => each.Variable, each => each.File!));
        var answer = JsonSerializer.Deserialize(json!, type)!;
        return new(query, status, answer.Data, answer.Errors ?? [], IsPending: false);
    }
}
