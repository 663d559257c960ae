using Provenance.Pages.Asking;
using Provenance.Pages.Moments;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Start;

/// <summary>The page <c>/</c>.</summary>
internal static class StartEndpoint
{
    /// <summary>Over how many days the start page looks for what has moved.</summary>
    public const int DaysOfMovement = 30;

    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var start = await visit.AskAsync("StartPage", StartJson.Default.GraphQLAnswerStartData, []);
        if (start.Data is null)
        {
            return Page.Failed(start);
        }

        var since = DateOnly.FromDateTime(visit.Now.UtcDateTime).AddDays(-DaysOfMovement);
        var findings = await visit.AskAsync(
            "StartFindings",
            StartJson.Default.GraphQLAnswerStartFindingsData,
            new() { ["since"] = PageMoment.Text(new(since, default, TimeSpan.Zero)) },
            visit.Patience);
        return Page.Of<StartPage>((nameof(StartPage.Start), start), (nameof(StartPage.Findings), findings));
    }
}
