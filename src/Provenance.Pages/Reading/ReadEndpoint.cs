using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Reading;

/// <summary>The page <c>/read</c>. A text that was pasted has been looked at; what was read out of a file, and what is like a
/// document on record, is shown before it is recorded.</summary>
internal static class ReadEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit) => await ShowAsync(visit, new(), null, []);

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        var entry = ArticleEntry.Of(form);
        var file = form.File("file");
        if (entry.Text is null && file is null)
        {
            return await ShowAsync(visit, entry, null, [new("INVALID_INPUT", "paste the text of an article, or choose a file", $"{ArticleEntry.Path}.text")]);
        }

        var document = entry.ToDocument();
        var (publisher, unclear) = await PublisherAsync(visit, entry.Outlet, isOfFile: file is not null);
        if (unclear is not null)
        {
            return await ShowAsync(visit, entry, null, [unclear]);
        }

        if (publisher is not null)
        {
            document["publisher"] = publisher;
        }

        if (!form.Has("step", "record"))
        {
            var looked = await SendAsync(isConfirmed: false);
            if (looked.Data?.ReadDocument is not { Errors: null, Article: null, Alike: [], UnknownLanguage: null })
            {
                return await ShowAsync(visit, Filled(looked), looked, []);
            }
        }

        var recorded = await SendAsync(isConfirmed: true);
        return recorded.Data?.ReadDocument is { Document: { } known, Errors: null }
            ? Page.SeeOther(PageAddress.Review(known.Key))
            : await ShowAsync(visit, Filled(recorded), recorded, []);

        ArticleEntry Filled(Asked<ReadArticleData> sent) =>
            sent.Data?.ReadDocument is { Article: { } article } read ? entry.With(article, read.Text) : entry;

        Task<Asked<ReadArticleData>> SendAsync(bool isConfirmed)
        {
            JsonObject variables = new()
            {
                ["document"] = new JsonObject { ["new"] = document.DeepClone() },
                ["confirmed"] = isConfirmed,
                ["idempotencyKey"] = isConfirmed ? form.RequestKey : null,
            };
            if (int.TryParse(entry.Number, CultureInfo.InvariantCulture, out var number))
            {
                variables["article"] = number;
            }

            return visit.SendAsync("ReadArticle", ReadJson.Default.GraphQLAnswerReadArticleData, variables, ("file", file));
        }
    }

    /// <summary>The publisher: the outlet of that name, or one that nobody has identified, unless the file may tell.</summary>
    private static async Task<(JsonObject? Publisher, RecordingFailure? Unclear)> PublisherAsync(
        PageVisit visit, string? name, bool isOfFile) => (name, isOfFile) switch
        {
            ({ } named, _) => await NamedSource.FindAsync(
                visit, named, new() { ["type"] = "OUTLET", ["name"] = named }, $"{ArticleEntry.Path}.publisher"),
            (null, true) => (null, null),
            _ => (new() { ["new"] = new JsonObject { ["type"] = "OUTLET" } }, null),
        };

    private static async Task<Page> ShowAsync(
        PageVisit visit, ArticleEntry entry, Asked<ReadArticleData>? sent, IReadOnlyList<RecordingFailure> faults)
    {
        var asked = await visit.AskAsync("ReadPage", ReadJson.Default.GraphQLAnswerReadPageData, []);
        IReadOnlyList<RecordingFailure> errors = [.. faults, .. sent?.Data?.ReadDocument?.Errors ?? []];
        var page = Page.Of<ReadPage>(
            (nameof(ReadPage.Asked), asked),
            (nameof(ReadPage.Sent), sent),
            (nameof(ReadPage.Entry), entry),
            (nameof(ReadPage.Errors), errors));
        return errors.Count > 0 || sent is { Data: null } ? page.After(sent) : page;
    }
}
