using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Provenance.Server.Tests.Desk;

/// <summary>Someone who records one passage after the other, sends what was not acknowledged again under the same key, and
/// knows what has to be on record.</summary>
internal sealed class TirelessRecorder : IDisposable
{
    private const string Record =
        """
        mutation ($input: RecordCitationInput!) {
          recordCitation(input: $input) { passage errors { ... on Error { message } } }
        }
        """;

    private readonly HttpClient _client = new();

    /// <summary>How often tests kill: as the variable says, or twice.</summary>
    public static int Kills { get; } =
        int.Parse(Environment.GetEnvironmentVariable("PROVENANCE_TEST_KILLS") ?? "2", CultureInfo.InvariantCulture);

    /// <summary>How many passages were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Where the server is.</summary>
    public Uri? Address { get; set; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>Sends the next passage, unless the server is gone or cannot reach its store: whether it was
    /// acknowledged.</summary>
    public async Task<bool> TryNextAsync()
    {
        try
        {
            if (await SendAsync(Record, new { input = Passage(Acknowledged) }) is not { } data)
            {
                return false;
            }

            Assert.Equal(JsonValueKind.Null, data.GetProperty("recordCitation").GetProperty("errors").ValueKind);
            Acknowledged++;
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or JsonException)
        {
            return false;
        }
    }

    /// <summary>Each passage has its two citations with one piece of evidence each, its source and its claim; the graph
    /// in memory, which traces follow, agrees.</summary>
    /// <param name="beside">The claims that others have recorded.</param>
    public async Task AssertWholeAsync(int beside = 0)
    {
        var count = Acknowledged;
        Assert.Equal(2 * count, await TotalAsync("citations"));
        Assert.Equal(count + beside, await TotalAsync("claims"));
        Assert.Equal(3 * count, await TotalAsync("statements"));
        for (var number = 0; number < count; number += Math.Max(1, count / 20))
        {
            var traced = await DataAsync(
                "query ($key: String!) { claim(by: { key: $key }) { upstream { citations { evidence { key } } } } }",
                new { key = $"C-{number}" });
            Assert.Equal([1, 1], traced.GetProperty("claim").GetProperty("upstream").GetProperty("citations")
                .EnumerateArray().Select(citation => citation.GetProperty("evidence").GetArrayLength()));
        }
    }

    /// <summary>Records the article that all passages are of.</summary>
    public Task AddArticleAsync() => DataAsync(
        "mutation ($input: AddDocumentInput!) { addDocument(input: $input) { errors { ... on Error { message } } } }",
        new
        {
            input = new
            {
                document = new
                {
                    key = "article",
                    text = "It is so, the mayor told the Gazette.",
                    publisher = new { @new = new { key = "outlet", type = "OUTLET", name = "Outlet" } },
                },
            },
        });

    private async Task<int> TotalAsync(string list) => (await DataAsync($"{{ {list} {{ totalCount }} }}", new { }))
        .GetProperty(list).GetProperty("totalCount").GetInt32();

    private static object Passage(int number) => new
    {
        idempotencyKey = $"request {number}",
        passage = new
        {
            document = new { key = "article" },
            span = new { text = "It is so, the mayor told the Gazette." },
            chain = new object[]
            {
                new { source = new { @new = new { key = "gazette", type = "OUTLET", name = "Gazette" } } },
                new { source = new { @new = new { key = $"mayor-{number}", type = "OFFICIAL", name = $"Mayor {number}" } } },
            },
            claims = new[]
            {
                new
                {
                    claim = new
                    {
                        @new = new
                        {
                            key = $"C-{number}",
                            proposition = $"It is so, for the {number}th time.",
                            question = new { @new = new { key = "is-it-so", text = "Is it so?" } },
                        },
                    },
                },
            },
        },
    };

    private async Task<JsonElement> DataAsync(string query, object variables)
    {
        var data = await SendAsync(query, variables);
        Assert.NotNull(data);
        return data.Value;
    }

    /// <summary>The data of an answer; null if the server could not reach its store.</summary>
    private async Task<JsonElement?> SendAsync(string query, object variables)
    {
        using var response = await _client.PostAsJsonAsync(new Uri(Address!, "/graphql"), new { query, variables }, Cancellation);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        if (!answer.TryGetProperty("errors", out var errors))
        {
            return answer.GetProperty("data");
        }

        Assert.All(errors.EnumerateArray(), error => Assert.Equal(
            "STORE_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString()));
        return null;
    }
}
