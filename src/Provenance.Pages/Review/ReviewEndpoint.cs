using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Review;

/// <summary>The page <c>/review/KEY</c>: what is suggested for an article, one passage at hand. The parameter <c>at</c> names it,
/// <c>by-hand</c> has the place of a sentence to be recorded by hand, <c>after</c> goes on in a long list.</summary>
internal static class ReviewEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var (state, missing) = await FindAsync(visit);
        return missing ?? PageOf(state!);
    }

    public static async Task<Page> ActAsync(PageVisit visit, PageForm form)
    {
        var (state, missing) = await FindAsync(visit);
        return missing ?? await new ReviewActions(visit, state!, form).ActAsync();
    }

    /// <summary>The page.</summary>
    public static Page PageOf(ReviewState state)
    {
        var page = Page.Of<ReviewPage>((nameof(ReviewPage.State), state));
        return state.Sent is not null || state.Errors.Count > 0 ? page.After(state.Sent) : page;
    }

    /// <summary>The article with what is at hand by the address, or the page that says that there is none.</summary>
    private static async Task<(ReviewState? State, Page? Missing)> FindAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Reviews);
        var asked = await visit.AskAsync("ReviewPage", ReviewJson.Default.GraphQLAnswerReviewPageData, new() { ["key"] = key });
        if (asked.Data?.Document is not { } document)
        {
            return (null, await visit.WithoutAsync("document", key, asked));
        }

        JsonObject variables = new() { ["key"] = key };
        if (visit.Parameter(ReviewState.After) is { } after)
        {
            variables["after"] = after;
        }

        var listed = await visit.AskAsync("ReviewList", ReviewJson.Default.GraphQLAnswerReviewListData, variables);
        return (AtHand(new(asked, listed, document) { Cursor = visit.Parameter(ReviewState.After) }, visit), null);
    }

    private static ReviewState AtHand(ReviewState state, PageVisit visit)
    {
        var done = visit.Parameter(ReviewState.Done);
        state = state with { Decided = state.Items.FirstOrDefault(item => item.Id == done), RecordedByHand = visit.Parameter(ReviewState.Hand) };
        if (visit.Parameter(ReviewState.ByHand) is { } place && SentenceOf(state, place) is { } sentence)
        {
            return state with { Sentence = sentence, Entry = PassageEntry.ByHand(sentence.Text) };
        }

        var chosen = visit.Parameter(ReviewState.At);
        var atHand = state.Items.FirstOrDefault(item => item.Id == chosen) ?? state.Next;
        return atHand is null ? state : state with { AtHand = atHand, Entry = PassageEntry.Of(atHand) };
    }

    /// <summary>A part of the text by its place in an address, <c>120-180</c>; null if it has none there.</summary>
    private static TextSpan? SentenceOf(ReviewState state, string place) =>
        place.Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start <= end && end <= (state.Document.Text?.Length ?? 0)
            ? state.Part(start, end)
            : null;
}
