using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Desk;

/// <summary>The page <c>/desk</c>: what waits to be decided, and what was. What accepting would do is asked for apart, since it
/// is found out by recording.</summary>
internal static class ProposalsEndpoint
{
    public static Task<Page> AnswerAsync(PageVisit visit) => ShowAsync(visit, PageForm.Empty, null, []);

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        var ids = form.Texts("id");
        var rejects = form.Has("decision", "reject");
        List<RecordingFailure> missing = [];
        if (ids.Count == 0)
        {
            missing.Add(new("INVALID_INPUT", "tick the proposals that you decide on", "input.ids"));
        }

        if (rejects && form.Text("reason") is null)
        {
            missing.Add(new("INVALID_INPUT", "say why they are rejected: the proposer is shown it", "input.reason"));
        }

        if (missing.Count > 0)
        {
            return (await ShowAsync(visit, form, null, missing)).After(null);
        }

        JsonObject input = new() { ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id))]) };
        if (rejects)
        {
            input["reason"] = form.Text("reason");
        }

        var sent = await visit.SendInputAsync(rejects ? "RejectProposals" : "AcceptProposals", input);
        return sent.IsDone
            ? Page.SeeOther(PageAddress.With(
                ProposalQuestion.Of(visit).Address, DeskPosts.Done, ids.Count.ToString(CultureInfo.InvariantCulture)))
            : (await ShowAsync(visit, form, sent, sent.Errors)).After(sent);
    }

    private static async Task<Page> ShowAsync(
        PageVisit visit, PageForm form, Asked<SentData>? sent, IReadOnlyList<RecordingFailure> errors)
    {
        var question = ProposalQuestion.Of(visit);
        var asked = await visit.AskAsync("ProposalsPage", DeskJson.Default.GraphQLAnswerProposalsData, question.Variables());
        if (asked.Data?.Proposals is not { } proposals)
        {
            return Page.Failed(asked);
        }

        string[] pending = [.. proposals.Nodes.Where(each => each.State == "PENDING").Select(each => each.Id)];
        var reviews = pending.Length == 0 ? null : await visit.AskAsync(
            "ProposalReviews",
            DeskJson.Default.GraphQLAnswerProposalReviewsData,
            new() { ["ids"] = new JsonArray([.. pending.Select(id => JsonValue.Create(id))]) },
            visit.Patience);
        return Page.Of<ProposalsPage>(
            (nameof(ProposalsPage.Question), question),
            (nameof(ProposalsPage.Asked), asked),
            (nameof(ProposalsPage.Reviews), reviews),
            (nameof(ProposalsPage.Form), form),
            (nameof(ProposalsPage.Sent), sent),
            (nameof(ProposalsPage.Errors), errors),
            (nameof(ProposalsPage.Done), visit.Parameter(DeskPosts.Done)));
    }
}
