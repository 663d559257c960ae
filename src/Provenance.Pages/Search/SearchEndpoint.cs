using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Search;

/// <summary>The page <c>/search</c>.</summary>
internal static class SearchEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var question = SearchQuestion.Of(visit);
        if (question.Text is null)
        {
            return Page.Of<SearchPage>((nameof(SearchPage.Question), question));
        }

        var asked = await visit.AskAsync("SearchPage", SearchJson.Default.GraphQLAnswerSearchData, question.Variables());
        return asked.Data is null ? Page.Failed(asked) : Page.Of<SearchPage>(
            (nameof(SearchPage.Question), question),
            (nameof(SearchPage.Asked), asked),
            (nameof(SearchPage.IsEmpty), asked.Data.Search?.TotalCount == 0 && await visit.IsStoreEmptyAsync()));
    }
}
