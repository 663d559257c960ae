using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Start;

/// <summary>The page <c>/</c>.</summary>
internal static class StartEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var start = await visit.AskAsync("StartPage", StartJson.Default.GraphQLAnswerStartData, []);
        if (start.Data is null)
        {
            return Page.Failed(start);
        }

        var findings = await visit.AskAsync("StartFindings", StartJson.Default.GraphQLAnswerStartFindingsData, [], visit.Patience);
        return Page.Of<StartPage>((nameof(StartPage.Start), start), (nameof(StartPage.Findings), findings));
    }
}
