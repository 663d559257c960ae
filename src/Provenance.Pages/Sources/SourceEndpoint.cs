using Provenance.Pages.Asking;
using Provenance.Pages.Moments;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Sources;

/// <summary>The page <c>/sources/KEY</c>. The parameters <c>claimsAfter</c>, <c>citesAfter</c> and <c>citedByAfter</c> go on
/// in its lists; <c>asOf</c> looks back.</summary>
internal static class SourceEndpoint
{
    private static readonly string[] _cursors = ["claimsAfter", "citesAfter", "citedByAfter"];

    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Sources);
        var variables = visit.VariablesOf(key);
        if (visit.Moment is not null)
        {
            // To find one passage of each link at an earlier moment reads all links of that moment once for each.
            variables["examples"] = false;
        }

        foreach (var cursor in _cursors)
        {
            if (visit.Parameter(cursor) is { } after)
            {
                variables[cursor] = after;
            }
        }

        var asked = await visit.AskAsync("SourcePage", SourceJson.Default.GraphQLAnswerSourceData, variables);
        return asked.Data?.Source is { } source
            ? Page.Of<SourcePage>(
                (nameof(SourcePage.Asked), asked),
                (nameof(SourcePage.Source), source),
                (nameof(SourcePage.Back), await visit.LookBackAsync("source", key, PageAddress.Source(key))),
                (nameof(SourcePage.Citation), visit.CitationOf(PageAddress.Source(key), asked.Data.Changes)),
                (nameof(SourcePage.Preview), visit.Absolute(PageAddress.File(PageAddress.Sources, key, $"{PageAddress.Network}.png"))))
            : await visit.WithoutAsync("source", key, asked);
    }
}
