using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.AspNetCore.InProcess;
using Provenance.Pages.Asking;

namespace Provenance.Server.Pages;

/// <summary>Has the engine answer what pages ask.</summary>
internal sealed class PageApi(InProcessGraphQL graphQL) : IPageApi
{
    public async ValueTask<PageAnswer> AskAsync(
        HttpContext reader, string document, JsonElement variables, TimeSpan? patience) =>
        await graphQL.AskAsync(reader, document, variables, patience) is { } answer
            ? new(answer.Status, answer.Json)
            : new(StatusCodes.Status200OK, null);

    public async ValueTask<FormReading> ReadFormAsync(HttpContext reader)
    {
        var (fields, status, refusal) = await graphQL.ReadFormAsync(reader);
        return new(fields is null ? null : new(fields), status, refusal);
    }

    public async ValueTask<PageAnswer> SendAsync(
        HttpContext reader, string document, JsonObject variables, IReadOnlyDictionary<string, IFormFile> files)
    {
        var answer = await graphQL.SendAsync(reader, document, variables, files);
        return new(answer.Status, answer.Json);
    }
}
