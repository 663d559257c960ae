using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests;

/// <summary>How much of a page goes over the wire.</summary>
public sealed partial class WeightTests(SamplesServer samples)
{
    private const int MaxBytes = 100_000;

    /// <summary>Pages besides those of records.</summary>
    private static readonly string[] _others =
    [
        "/?wait=1", "/findings?wait=1", "/search?q=casualties", "/read", "/review/D003", "/desk?wait=1", "/desk/history", "/desk/merges",
        "/desk/merges?of=CLAIM", "/desk/corrections",
    ];

    private readonly Dictionary<string, int> _files = [];

    [Fact]
    public async Task Every_page_of_the_samples_is_less_than_100_kB_with_all_that_a_browser_loads_for_it()
    {
        List<string> faults = [];
        List<string> addresses = [.. _others];
        foreach (var (list, folder) in new[]
        {
            ("documents", PageAddress.Documents), ("claims", PageAddress.Claims), ("sources", PageAddress.Sources),
            ("questions", PageAddress.Questions),
        })
        {
            addresses.AddRange((await KeysAsync(list)).Select(key => PageAddress.Of(folder, key) + (list == "questions" ? "?wait=1" : "")));
        }

        foreach (var address in addresses)
        {
            var (bytes, html) = await ReadAsync(address);
            foreach (var file in await LoadedByAsync(address, html))
            {
                bytes += _files.TryGetValue(file, out var known) ? known : _files[file] = (await ReadAsync(file)).Bytes;
            }

            if (bytes >= MaxBytes)
            {
                faults.Add($"{address}: {bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes");
            }
        }

        Assert.True(addresses.Count > 300, $"Only {addresses.Count} pages were found.");
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("/claims/C-cas-4000", null, "br")]
    [InlineData("/claims/C-cas-4000", "same-origin", "br")]
    [InlineData("/claims/C-cas-4000/chain.svg", "none", "br")]
    [InlineData("/search?q=secret", "cross-site", null)]
    [InlineData("/search?q=secret", "same-site", null)]
    [InlineData("/graphql/schema.graphql", null, null)]
    public async Task What_is_shown_is_compressed_unless_a_page_of_another_site_asks_for_it(string address, string? from, string? encoding)
    {
        using var response = await GetAsync(address, from);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
    }

    private async Task<List<string>> KeysAsync(string list)
    {
        List<string> keys = [];
        for (string? after = null; ;)
        {
            var page = (await samples.AskAsync(
                $$"""query Keys($after: String) { list: {{list}}(first: 100, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } }""",
                new { after })).GetProperty("list");
            keys.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("key").GetString()!));
            if (!page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean())
            {
                return keys;
            }

            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        }
    }

    /// <summary>The files that a page loads, with the modules that its script does.</summary>
    private async Task<IEnumerable<string>> LoadedByAsync(string address, string html)
    {
        List<string> files = [.. Loaded().Matches(html).Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))];
        var script = files.Single(file => file.EndsWith("pages.js", StringComparison.Ordinal));
        files.AddRange(Imported().Matches((await ReadAsync(script)).Text)
            .Select(match => script.Replace("pages.js", match.Groups[1].Value, StringComparison.Ordinal)));
        Assert.True(files.Count >= 9, $"{address} loads only {files.Count} files.");
        return files.Distinct();
    }

    /// <summary>What is answered at an address, and how many bytes of it are sent.</summary>
    private async Task<(int Bytes, string Text)> ReadAsync(string address)
    {
        using var response = await GetAsync(address, null);
        Assert.True(response.IsSuccessStatusCode, $"{address}: {response.StatusCode}");
        var sent = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        await using BrotliStream unpacked = new(new MemoryStream(sent), CompressionMode.Decompress);
        using StreamReader text = new(unpacked);
        return (sent.Length, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? from)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, br");
        if (from is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", from);
        }

        return await samples.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""<(?:link [^>]*href|script [^>]*src|img [^>]*src)="([^"]+)""")]
    private static partial Regex Loaded();

    [GeneratedRegex("""from "\./([^"]+)""")]
    private static partial Regex Imported();
}
