using System.Net.Http.Headers;
using Provenance.Domain.Access;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Exports;

/// <summary>Files, feeds and tools where not everyone may read.</summary>
public sealed class ExportAccessTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/export/store.csv")]
    [InlineData("/claims/C-1/trace.ttl")]
    [InlineData("/feeds/citations.atom")]
    [InlineData("/mcp")]
    public async Task Only_those_who_may_read_are_answered(string path)
    {
        await using var server = await AccessServer.StartAsync(
            "http://127.0.0.1:0", ("Access:AnonymousReading", "false"), ("Mcp:Enabled", "true"));

        using var refused = await server.Client.GetAsync(path, Stop);
        Assert.Equal(401, (int)refused.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);

        server.Client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", await server.KeyAsync("script", Role.Reader));
        using var answered = await server.Client.GetAsync(path, Stop);
        Assert.NotEqual(401, (int)answered.StatusCode);
    }

    [Fact]
    public async Task A_server_that_runs_trusted_documents_only_gives_files_and_feeds()
    {
        await using var server = await AccessServer.StartAsync(
            "http://127.0.0.1:0", ("GraphQL:Engine:TrustedDocumentsOnly", "true"));

        foreach (var path in new[] { "/export/store.csv", "/feeds/citations.atom", "/feeds/findings.rss" })
        {
            using var response = await server.Client.GetAsync(path, Stop);
            Assert.Equal(200, (int)response.StatusCode);
        }
    }
}
