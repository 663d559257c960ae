using System.Globalization;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Desk;

/// <summary>The page <c>/desk/merges</c>: which records may be one, and what was decided.</summary>
internal static class MergesEndpoint
{
    public static Task<Page> AnswerAsync(PageVisit visit) => ShowAsync(visit, PageForm.Empty, 0, null, []);

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        var decisions = PairDecision.In(form);
        List<RecordingFailure> errors = [];
        if (decisions.Count == 0)
        {
            errors.Add(new("INVALID_INPUT", "choose what you decide on one pair or more", null));
        }

        if (form.Text("reason") is not { } reason)
        {
            errors.Add(new("INVALID_INPUT", "say why: it stays with the decision", "input.reason"));
            return (await ShowAsync(visit, form, 0, null, errors)).After(null);
        }

        var (kind, done) = (form.Text("of") ?? MergesQuestion.Kinds[0], 0);
        MergedKeys merged = new();
        Asked<SentData>? refused = null;
        foreach (var decision in decisions)
        {
            if (decision.Merges && merged.AreOne(decision.One, decision.Other))
            {
                done++;
                continue;
            }

            var input = decision.Input(kind, form, merged);
            input["reason"] = reason;
            input["idempotencyKey"] = $"{form.Text(PageForm.IdempotencyKey)}-{decision.Index}";
            var sent = await visit.SendInputAsync(decision.Operation(kind), input);
            if (sent.IsDone)
            {
                done++;
                merged.Add(decision);
            }
            else
            {
                refused = sent;
                errors.AddRange(sent.Errors.Select(error =>
                    error with { Message = $"“{decision.One}” and “{decision.Other}”: {error.Message}" }));
            }
        }

        return refused is null && errors.Count == 0
            ? Page.SeeOther(PageAddress.With(
                MergesQuestion.From(visit).Address, DeskPosts.Done, done.ToString(CultureInfo.InvariantCulture)))
            : (await ShowAsync(visit, form, done, refused, errors)).After(refused);
    }

    private static async Task<Page> ShowAsync(
        PageVisit visit, PageForm form, int decided, Asked<SentData>? sent, IReadOnlyList<RecordingFailure> errors)
    {
        var question = MergesQuestion.From(visit);
        var asked = await visit.AskAsync("MergesPage", DeskJson.Default.GraphQLAnswerMergesData, question.Variables());
        return asked.Data is null ? Page.Failed(asked) : Page.Of<MergesPage>(
            (nameof(MergesPage.Question), question),
            (nameof(MergesPage.Asked), asked),
            (nameof(MergesPage.Form), form),
            (nameof(MergesPage.Decided), decided),
            (nameof(MergesPage.Sent), sent),
            (nameof(MergesPage.Errors), errors),
            (nameof(MergesPage.Done), visit.Parameter(DeskPosts.Done)));
    }
}
