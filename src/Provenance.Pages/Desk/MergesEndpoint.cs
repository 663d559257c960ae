using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Desk;

/// <summary>The page <c>/desk/merges</c>: which records may be one, and what was decided.</summary>
internal static class MergesEndpoint
{
    public static Task<Page> AnswerAsync(PageVisit visit) => ShowAsync(visit, PageForm.Empty, null, []);

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        if (form.Text("reason") is not { } reason)
        {
            return (await ShowAsync(
                visit, form, null, [new("INVALID_INPUT", "say why: it stays with the decision", "input.reason")])).After(null);
        }

        var (operation, input) = Asked(form);
        input["reason"] = reason;
        input["idempotencyKey"] = form.Text(PageForm.IdempotencyKey);
        var sent = await visit.SendInputAsync(operation, input);
        return sent.IsDone
            ? Page.SeeOther(PageAddress.With(MergesQuestion.From(visit).Address, DeskPosts.Done, "1"))
            : (await ShowAsync(visit, form, sent, sent.Errors)).After(sent);
    }

    /// <summary>What a form asks for: that two are one, of which the first or the second is kept, that they are two, or that a
    /// decision is taken back.</summary>
    private static (string Operation, JsonObject Input) Asked(PageForm form)
    {
        var (one, other) = (form.Text("one") ?? "", form.Text("other") ?? "");
        var kind = form.Text("of") switch
        {
            "CLAIM" => "Claims",
            "POPULATION" => "Populations",
            "PLACE" => "Places",
            _ => "Sources",
        };
        switch (form.Text("decision"))
        {
            case "two":
                return ("MarkNotTheSame", new() { ["pair"] = Pair() });
            case "unmark":
                return ("UnmarkNotTheSame", new() { ["pair"] = Pair() });
            case "unmerge":
                return ($"Unmerge{kind}", new() { ["absorbed"] = other });
            case var decision:
                var keepsFirst = decision != "keepOther";
                return ($"Merge{kind}", new()
                {
                    ["kept"] = Named(keepsFirst ? one : other),
                    ["absorbed"] = Named(keepsFirst ? other : one),
                    ["expectedKeptRevision"] = Revision(keepsFirst ? "oneRevision" : "otherRevision"),
                    ["expectedRevision"] = Revision(keepsFirst ? "otherRevision" : "oneRevision"),
                });
        }

        JsonNode Named(string key) => kind is "Sources" or "Claims" ? new JsonObject { ["key"] = key } : JsonValue.Create(key);

        JsonObject Pair() => new()
        {
            [kind.ToLowerInvariant()] = new JsonObject { ["one"] = Named(one), ["other"] = Named(other) },
        };

        JsonNode? Revision(string field) =>
            int.TryParse(form.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) ? revision : null;
    }

    private static async Task<Page> ShowAsync(
        PageVisit visit, PageForm form, Asked<SentData>? sent, IReadOnlyList<RecordingFailure> errors)
    {
        var question = MergesQuestion.From(visit);
        var asked = await visit.AskAsync("MergesPage", DeskJson.Default.GraphQLAnswerMergesData, question.Variables());
        return asked.Data is null ? Page.Failed(asked) : Page.Of<MergesPage>(
            (nameof(MergesPage.Question), question),
            (nameof(MergesPage.Asked), asked),
            (nameof(MergesPage.Form), form),
            (nameof(MergesPage.Sent), sent),
            (nameof(MergesPage.Errors), errors),
            (nameof(MergesPage.Done), visit.Parameter(DeskPosts.Done)));
    }
}
