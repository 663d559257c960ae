using System.Net;
using Provenance.GraphQL.Persisted;

namespace Provenance.GraphQL.AspNetCore.Tests.Http;

public sealed class PersistedDocumentTests
{
    private const string Text = "{ __typename }";
    private const string Answer = """{"data":{"__typename":"Query"}}""";

    private static readonly string _hash = TrustedDocuments.IdOf(Text);

    private static string PersistedQuery { get; } =
        $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{_hash}}}"}}""";

    [Fact]
    public async Task Apollos_client_asks_by_hash_then_sends_both_then_asks_by_hash_again()
    {
        await using var host = await GraphQLHost.StartAsync();

        // As urql sends it too; the name and the variables come along.
        var byHash = $$"""{"operationName":null,"variables":{},"extensions":{{PersistedQuery}}}""";
        using var unknown = await host.PostAsync(byHash);
        using var registered = await host.PostAsync($$"""{"query":"{{Text}}","extensions":{{PersistedQuery}}}""");
        using var known = await host.PostAsync(byHash);

        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await unknown.CodeAsync());
        Assert.Equal(["PersistedQueryNotFound"], await unknown.ErrorsAsync());
        Assert.Equal(Answer, await registered.TextAsync());
        Assert.Equal(Answer, await known.TextAsync());
    }

    [Fact]
    public async Task Hashes_may_be_asked_for_with_GET()
    {
        await using var host = await GraphQLHost.StartAsync();
        var byHash = $"/graphql?extensions={Uri.EscapeDataString(PersistedQuery)}";

        using var unknown = await host.GetAsync(byHash, "application/graphql-response+json");
        using var registered = await host.GetAsync($"{byHash}&query={Uri.EscapeDataString(Text)}");
        using var known = await host.GetAsync(byHash);
        using var byId = await host.GetAsync($"/graphql?documentId=sha256:{_hash}");

        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await unknown.CodeAsync());
        Assert.Equal(Answer, await registered.TextAsync());
        Assert.Equal(Answer, await known.TextAsync());
        Assert.Equal(Answer, await byId.TextAsync());
    }

    [Theory]
    [InlineData("""{"query":"{ fails }","extensions":EXTENSION}""", "PERSISTED_QUERY_HASH_MISMATCH")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":2,"sha256Hash":"x"}}}""", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1}}}""", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("""{"extensions":{"persistedQuery":[]}}""", "PERSISTED_QUERY_NOT_SUPPORTED")]
    [InlineData("""{"documentId":"nonsense"}""", "PERSISTED_QUERY_NOT_FOUND")]
    public async Task What_is_wrong_with_a_hash_is_told(string body, string code)
    {
        await using var host = await GraphQLHost.StartAsync();

        using var response = await host.PostAsync(body.Replace("EXTENSION", PersistedQuery, StringComparison.Ordinal));

        Assert.Equal(code, await response.CodeAsync());
    }

    [Fact]
    public async Task An_invalid_document_is_not_kept()
    {
        await using var host = await GraphQLHost.StartAsync();
        var extension = $$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{TrustedDocuments.IdOf("{ no }")}}}"}}""";

        using var invalid = await host.PostAsync($$"""{"query":"{ no }","extensions":{{extension}}}""");
        using var unknown = await host.PostAsync($$"""{"extensions":{{extension}}}""");

        Assert.Single(await invalid.ErrorsAsync());
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await unknown.CodeAsync());
    }

    [Fact]
    public async Task The_oldest_document_goes_when_there_are_too_many()
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Engine = new() { PersistedDocumentCount = 1 });
        foreach (var text in (string[])[Text, "{ a: __typename }"])
        {
            var hash = TrustedDocuments.IdOf(text);
            using var registered = await host.PostAsync(
                $$$$"""{"query":"{{{{text}}}}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"{{{{hash}}}}"}}}""");
            Assert.Equal(HttpStatusCode.OK, registered.StatusCode);
        }

        using var gone = await host.PostAsync($$"""{"extensions":{{PersistedQuery}}}""");

        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await gone.CodeAsync());
    }

    [Fact]
    public async Task Keeping_documents_can_be_switched_off()
    {
        await using var host = await GraphQLHost.StartAsync(
            options => options.Engine = new() { AllowPersistedDocuments = false });

        using var response = await host.PostAsync($$"""{"extensions":{{PersistedQuery}}}""");

        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await response.CodeAsync());
    }

    [Theory]
    [InlineData("""{"documentId":"HASH"}""", null)]
    [InlineData("""{"documentId":"sha256:HASH"}""", null)]
    [InlineData("""{"id":"HASH","variables":{}}""", null)]
    [InlineData("""{"doc_id":"HASH","variables":{}}""", null)]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}""", null)]
    [InlineData("""{"query":"{ __typename }"}""", null)]
    [InlineData("""{"query":"{ __typename }","documentId":"HASH"}""", null)]
    [InlineData("""{"query":"{ fails }","documentId":"HASH"}""", "PERSISTED_QUERY_HASH_MISMATCH")]
    [InlineData("""{"query":"{ fails }"}""", "DOCUMENT_NOT_TRUSTED")]
    [InlineData("""{"documentId":"other"}""", "DOCUMENT_NOT_TRUSTED")]
    public async Task A_server_may_run_trusted_documents_only(string body, string? code)
    {
        await using var host = await GraphQLHost.StartAsync(options => options.Engine = new()
        {
            TrustedDocumentsOnly = true,
            TrustedDocuments = new Dictionary<string, string> { [_hash] = Text },
        });

        using var response = await host.PostAsync(body.Replace("HASH", _hash, StringComparison.Ordinal));

        Assert.Equal(code, await response.CodeAsync());
    }

    [Fact]
    public void A_folder_is_read_with_its_hashes_and_its_maps()
    {
        var folder = Directory.CreateTempSubdirectory("trusted-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "a.graphql"), Text);
            File.WriteAllText(Path.Combine(folder, "relay.json"), """{"d41d8cd9":"{ a: __typename }"}""");
            File.WriteAllText(Path.Combine(folder, TrustedDocuments.SumsFile), $"{_hash}  a.graphql\n");
            Assert.Equal(
                [KeyValuePair.Create(_hash, Text), KeyValuePair.Create("d41d8cd9", "{ a: __typename }")],
                TrustedDocuments.InFolder(folder));

            File.AppendAllText(Path.Combine(folder, "a.graphql"), " ");
            Assert.Contains(
                "a.graphql has the hash",
                Assert.Throws<InvalidDataException>(() => TrustedDocuments.InFolder(folder)).Message,
                StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
