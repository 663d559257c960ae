using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Questions;

/// <summary>The page <c>/questions/KEY</c>. The parameter <c>after</c> goes on in a long list of answers.</summary>
internal static class QuestionEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Questions);
        JsonObject variables = new() { ["key"] = key };
        if (visit.Parameter("after") is { } after)
        {
            variables["after"] = after;
        }

        var asked = await visit.AskAsync("QuestionPage", QuestionJson.Default.GraphQLAnswerQuestionData, variables);
        return asked.Data?.Question is { } question
            ? Page.Of<QuestionPage>(
                (nameof(QuestionPage.Asked), asked),
                (nameof(QuestionPage.Question), question),
                (nameof(QuestionPage.Preview), visit.Absolute(PageAddress.Picture(PageAddress.Questions, key, $"{PageAddress.Figures}.png"))))
            : await visit.WithoutAsync("question", key, asked);
    }
}
