using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Findings;

/// <summary>The page <c>/findings</c>. The parameters <c>circularAfter</c>, <c>unnamedAfter</c>, <c>nobodyAfter</c>,
/// <c>jointAfter</c> and <c>withdrawnAfter</c> go on in its lists.</summary>
internal static class FindingsEndpoint
{
    private static readonly string[] _cursors = ["circularAfter", "unnamedAfter", "nobodyAfter", "jointAfter", "withdrawnAfter"];

    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        JsonObject variables = [];
        foreach (var cursor in _cursors)
        {
            if (visit.Parameter(cursor) is { } after)
            {
                variables[cursor] = after;
            }
        }

        var asked = await visit.AskAsync(
            "FindingsPage", FindingsJson.Default.GraphQLAnswerFindingsData, variables, visit.Patience);
        return asked.Data is null && !asked.IsPending ? Page.Failed(asked) : Page.Of<FindingsPage>(
            (nameof(FindingsPage.Asked), asked),
            (nameof(FindingsPage.IsEmpty), asked.Data is { FindsNothing: true } && await visit.IsStoreEmptyAsync()));
    }
}
