using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Provenance.Pages.Asking;

/// <summary>The GraphQL API, the only thing that pages know of. It answers a page as it answers any client: with the
/// reader's rights and within the same limits.</summary>
public interface IPageApi
{
    /// <summary>Asks one operation, which may only read.</summary>
    /// <param name="reader">The reader's request.</param>
    /// <param name="document">The text of the operation.</param>
    /// <param name="variables">Its variables, a JSON object.</param>
    /// <param name="patience">How long to wait; null for as long as a request may take.</param>
    public ValueTask<PageAnswer> AskAsync(HttpContext reader, string document, JsonElement variables, TimeSpan? patience);

    /// <summary>Reads the form that a reader's request brings, within the same limits.</summary>
    /// <param name="reader">The reader's request.</param>
    public ValueTask<FormReading> ReadFormAsync(HttpContext reader);

    /// <summary>Asks one operation, which may change something.</summary>
    /// <param name="reader">The reader's request, which comes from a page of this server.</param>
    /// <param name="document">The text of the operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="files">Files, each by the name of the variable that takes it.</param>
    public ValueTask<PageAnswer> SendAsync(
        HttpContext reader, string document, JsonObject variables, IReadOnlyDictionary<string, IFormFile> files);
}
