using System.Text.Json;
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
}
