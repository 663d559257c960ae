using Provenance.Pages.Asking;
using Provenance.Pages.Moments;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Questions;

/// <summary>The page <c>/questions/KEY</c>. The parameter <c>after</c> goes on in a long list of answers; <c>asOf</c> looks
/// back.</summary>
internal static class QuestionEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Questions);
        var variables = visit.VariablesOf(key);
        if (visit.Parameter("after") is { } after)
        {
            variables["after"] = after;
        }

        var asked = await visit.AskAsync("QuestionPage", QuestionJson.Default.GraphQLAnswerQuestionData, variables);
        if (asked.Data?.Question is not { } question)
        {
            return await visit.WithoutAsync("question", key, asked);
        }

        var figures = await visit.AskAsync(
            "QuestionFigures", QuestionJson.Default.GraphQLAnswerQuestionFiguresData, visit.VariablesOf(key), visit.Patience);
        // Where the figures take long, comparing them takes longer.
        var comparison = figures.IsPending ? null : await visit.AskAsync(
            "QuestionComparison", QuestionJson.Default.GraphQLAnswerQuestionComparisonData, visit.VariablesOf(key), visit.Patience);
        return Page.Of<QuestionPage>(
            (nameof(QuestionPage.Asked), asked),
            (nameof(QuestionPage.Question), question),
            (nameof(QuestionPage.Figures), figures),
            (nameof(QuestionPage.Comparison), comparison),
            (nameof(QuestionPage.Back), await visit.LookBackAsync("question", key, PageAddress.Question(key))),
            (nameof(QuestionPage.Citation), visit.CitationOf(PageAddress.Question(key), asked.Data.Changes)),
            (nameof(QuestionPage.Preview), visit.Absolute(PageAddress.File(PageAddress.Questions, key, $"{PageAddress.Figures}.png"))));
    }
}
