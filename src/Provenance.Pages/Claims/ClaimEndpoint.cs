using System.Globalization;
using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Moments;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Claims;

/// <summary>The page <c>/claims/KEY</c>. The parameter <c>strike</c>, a key of a source, may be given several times; <c>asOf</c>
/// looks back; <c>stepsAfter</c> and <c>linksAfter</c> go on in long lists.</summary>
internal static class ClaimEndpoint
{
    /// <summary>The parameter that says how many steps were on the pages before.</summary>
    public const string StepsAfter = "stepsAfter";

    /// <summary>The parameter that says how many links to other claims were on the pages before.</summary>
    public const string LinksAfter = "linksAfter";

    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Claims);
        var asked = await visit.AskAsync("ClaimPage", ClaimJson.Default.GraphQLAnswerClaimData, visit.VariablesOf(key));
        if (asked.Data?.Claim is not { } claim)
        {
            return await visit.WithoutAsync("claim", key, asked);
        }

        var struck = visit.Parameters("strike");
        var address = struck.Aggregate(PageAddress.Claim(key), (all, source) => PageAddress.With(all, "strike", source));
        var back = await visit.LookBackAsync("claim", key, address);
        var provenance = visit.AskLater(
            "ClaimProvenance", ClaimJson.Default.GraphQLAnswerClaimProvenanceData, Striking(visit.VariablesOf(key), struck));
        var drift = visit.AskLater(
            "ClaimDrift", ClaimJson.Default.GraphQLAnswerClaimDriftData, visit.VariablesOf(key), after: provenance.Asked);
        var brief = visit.AskLater(
            "ClaimBrief", ClaimJson.Default.GraphQLAnswerClaimBriefData, visit.VariablesOf(key), after: drift.Asked);
        return Page.Of<ClaimPage>(
            (nameof(ClaimPage.Asked), asked),
            (nameof(ClaimPage.Claim), claim),
            (nameof(ClaimPage.Provenance), provenance),
            (nameof(ClaimPage.Drift), drift),
            (nameof(ClaimPage.Brief), brief),
            (nameof(ClaimPage.Struck), struck),
            (nameof(ClaimPage.Address), visit.Moment?.In(address) ?? address),
            (nameof(ClaimPage.FirstStep), After(StepsAfter)),
            (nameof(ClaimPage.FirstLink), After(LinksAfter)),
            (nameof(ClaimPage.Back), back),
            (nameof(ClaimPage.Citation), visit.CitationOf(address, asked.Data.Changes)),
            (nameof(ClaimPage.Preview), visit.Absolute(PageAddress.File(PageAddress.Claims, key, $"{PageAddress.Chain}.png"))))
        with
        {
            Parts = [provenance.Asked, drift.Asked, brief.Asked],
        };

        int After(string parameter) =>
            int.TryParse(visit.Parameter(parameter), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
    }

    private static JsonObject Striking(JsonObject variables, IReadOnlyList<string> struck)
    {
        if (struck.Count > 0)
        {
            variables["struck"] = new JsonArray([.. struck.Select(source => new JsonObject { ["key"] = source })]);
            variables["strikes"] = true;
        }

        return variables;
    }
}
