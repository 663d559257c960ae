using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Documents;

/// <summary>The page <c>/documents/KEY</c>. The parameter <c>after</c> goes on in a long list of passages.</summary>
internal static class DocumentEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Documents);
        JsonObject variables = new() { ["key"] = key };
        if (visit.Parameter("after") is { } after)
        {
            variables["after"] = after;
        }

        var asked = await visit.AskAsync("DocumentPage", DocumentJson.Default.GraphQLAnswerDocumentData, variables);
        return asked.Data?.Document is { } document
            ? Page.Of<DocumentPage>((nameof(DocumentPage.Asked), asked), (nameof(DocumentPage.Document), document))
            : await visit.WithoutAsync("document", key, asked);
    }
}
