using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Desk;

/// <summary>The page <c>/desk/corrections</c>: what was corrected or taken back, by whom and why. The parameter <c>before</c> goes
/// on in it.</summary>
internal static class CorrectionsEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        JsonObject variables = [];
        if (visit.Parameter("before") is { } before)
        {
            variables["before"] = before;
        }

        var asked = await visit.AskAsync("CorrectionsPage", DeskJson.Default.GraphQLAnswerChangesData, variables);
        return asked.Data is null ? Page.Failed(asked) : Page.Of<CorrectionsPage>((nameof(CorrectionsPage.Asked), asked));
    }
}
