using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Claims;

/// <summary>The page <c>/claims/KEY</c>. The parameter <c>strike</c>, a key of a source, may be given several times.</summary>
internal static class ClaimEndpoint
{
    public static async Task<Page> AnswerAsync(PageVisit visit)
    {
        var key = visit.Key(PageAddress.Claims);
        var struck = visit.Parameters("strike");
        JsonObject variables = new() { ["key"] = key };
        if (struck.Count > 0)
        {
            variables["struck"] = new JsonArray([.. struck.Select(source => new JsonObject { ["key"] = source })]);
            variables["strikes"] = true;
        }

        var asked = await visit.AskAsync("ClaimPage", ClaimJson.Default.GraphQLAnswerClaimData, variables);
        return asked.Data?.Claim is { } claim
            ? Page.Of<ClaimPage>(
                (nameof(ClaimPage.Asked), asked),
                (nameof(ClaimPage.Claim), claim),
                (nameof(ClaimPage.Struck), struck),
                (nameof(ClaimPage.Preview), visit.Absolute(PageAddress.File(PageAddress.Claims, key, $"{PageAddress.Chain}.png"))))
            : await visit.WithoutAsync("claim", key, asked);
    }
}
