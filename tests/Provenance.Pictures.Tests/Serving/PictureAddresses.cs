using System.Net.Http.Json;
using System.Text.Json;
using Provenance.Pages;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pictures.Tests.Serving;

/// <summary>The pictures that a server has.</summary>
internal static class PictureAddresses
{
    /// <summary>Those of its first claims, questions and sources, of which the first twenty are drawn over time.</summary>
    /// <param name="server">The server.</param>
    /// <param name="limit">How many of each.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(PageServer server, int limit) =>
    [
        .. (await KeysAsync(server, "claims", limit)).Select(key => PageAddress.File(PageAddress.Claims, key, "chain.svg")),
        .. (await KeysAsync(server, "questions", limit)).Select(key => PageAddress.File(PageAddress.Questions, key, "figures.svg")),
        .. (await KeysAsync(server, "sources", limit)).Select(key => PageAddress.File(PageAddress.Sources, key, "network.svg")),
        .. (await KeysAsync(server, "sources", Math.Min(limit, 20))).Select(key => PageAddress.File(PageAddress.Sources, key, "series.svg")),
    ];

    private static async Task<List<string>> KeysAsync(PageServer server, string list, int limit)
    {
        List<string> keys = [];
        string? after = null;
        do
        {
            using var response = await server.Client.PostAsJsonAsync(
                new Uri("/graphql", UriKind.Relative),
                new
                {
                    query = $"query($after: String) {{ {list}(first: 100, after: $after) {{ nodes {{ key }} pageInfo {{ hasNextPage endCursor }} }} }}",
                    variables = new { after },
                },
                TestContext.Current.CancellationToken);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            var page = answer.GetProperty("data").GetProperty(list);
            keys.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()!));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null && keys.Count < limit);

        return [.. keys.Take(limit)];
    }
}
