using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Desk;

/// <summary>The page <c>/desk/history</c>: who recorded what, and when.</summary>
internal static class HistoryEndpoint
{
    public static Task<Page> AnswerAsync(PageVisit visit) => ShowAsync(visit, null, []);

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        if (form.Text("reason") is not { } reason)
        {
            return (await ShowAsync(visit, null, [new("INVALID_INPUT", "say why the change is taken back", "input.reason")])).After(null);
        }

        JsonObject input = new()
        {
            ["change"] = form.Text("change"),
            ["reason"] = reason,
            ["idempotencyKey"] = form.Text(PageForm.IdempotencyKey),
        };
        var sent = await visit.SendInputAsync("UndoChange", input);
        return sent.IsDone
            ? Page.SeeOther(PageAddress.With(PageAddress.DeskHistory, DeskPosts.Done, "1"))
            : (await ShowAsync(visit, sent, sent.Errors)).After(sent);
    }

    private static async Task<Page> ShowAsync(PageVisit visit, Asked<SentData>? sent, IReadOnlyList<RecordingFailure> errors)
    {
        var question = HistoryQuestion.Of(visit);
        var asked = await visit.AskAsync("HistoryPage", DeskJson.Default.GraphQLAnswerChangesData, question.Variables());
        return asked.Data is null ? Page.Failed(asked) : Page.Of<HistoryPage>(
            (nameof(HistoryPage.Question), question),
            (nameof(HistoryPage.Asked), asked),
            (nameof(HistoryPage.Sent), sent),
            (nameof(HistoryPage.Errors), errors),
            (nameof(HistoryPage.Done), visit.Parameter(DeskPosts.Done)),
            (nameof(HistoryPage.IsEmpty), asked.Data.Changes is { TotalCount: 0 } && await visit.IsStoreEmptyAsync()));
    }
}
