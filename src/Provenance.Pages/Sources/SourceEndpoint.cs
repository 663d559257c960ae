using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Sources;

/// <summary>The page <c>/sources/KEY</c>. The parameters <c>claimsAfter</c>, <c>citesAfter</c> and <c>citedByAfter</c> go on
/// in its lists.</summary>
internal static class SourceEndpoint
{
    private static readonly string[] _cursors = ["claimsAfter", "citesAfter", "citedByAfter"];

    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Sources);
        JsonObject variables = new() { ["key"] = key };
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
                (nameof(SourcePage.Preview), visit.Absolute(PageAddress.File(PageAddress.Sources, key, $"{PageAddress.Network}.png"))))
            : await visit.WithoutAsync("source", key, asked);
    }
}
