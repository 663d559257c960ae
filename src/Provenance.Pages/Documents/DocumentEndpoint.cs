using Provenance.Pages.Asking;
using Provenance.Pages.Moments;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Documents;

/// <summary>The page <c>/documents/KEY</c>. The parameter <c>after</c> goes on in a long list of passages; <c>asOf</c> looks
/// back.</summary>
internal static class DocumentEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Documents);
        var variables = visit.VariablesOf(key);
        if (visit.Parameter("after") is { } after)
        {
            variables["after"] = after;
        }

        var asked = await visit.AskAsync("DocumentPage", DocumentJson.Default.GraphQLAnswerDocumentData, variables);
        return asked.Data?.Document is { } document
            ? Page.Of<DocumentPage>(
                (nameof(DocumentPage.Asked), asked),
                (nameof(DocumentPage.Document), document),
                (nameof(DocumentPage.Back), await visit.LookBackAsync("document", key, PageAddress.Document(key))),
                (nameof(DocumentPage.Citation), visit.CitationOf(PageAddress.Document(key), asked.Data.Changes)))
            : await visit.WithoutAsync("document", key, asked);
    }
}
