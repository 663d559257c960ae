using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Provenance.Corpora;
using Provenance.Domain.Changes;

namespace Provenance.Server.Tests.Desk;

/// <summary>A server whose store is empty, as a newsroom begins.</summary>
public sealed class DeskServer : SampleServer
{
    /// <inheritdoc/>
    protected override bool StartsEmpty => true;

    /// <summary>A server that is ready to answer.</summary>
    public static async Task<DeskServer> StartAsync()
    {
        DeskServer server = new();
        await server.InitializeAsync();
        return server;
    }

    /// <summary>Sends a mutation, and gives its payload.</summary>
    /// <param name="field">The mutation: <c>addSource</c>.</param>
    /// <param name="input">Its input.</param>
    /// <param name="selection">What to select of the payload besides the errors.</param>
    public async Task<JsonElement> MutateAsync(string field, object input, string selection = "__typename")
    {
        var type = char.ToUpperInvariant(field[0]) + field[1..] + "Input";
        var data = await DataAsync(
            $$"""
            mutation ($input: {{type}}!) {
              {{field}}(input: $input) {
                {{selection}}
                errors {
                  __typename
                  ... on Error { message code }
                  ... on InvalidInputError { path }
                  ... on AlreadyRecordedError { path }
                }
              }
            }
            """,
            new { input });
        return data.GetProperty(field);
    }

    /// <summary>Sends a mutation that must be carried out, and gives its payload.</summary>
    public async Task<JsonElement> DoAsync(string field, object input, string selection = "__typename")
    {
        var payload = await MutateAsync(field, input, selection);
        Assert.True(
            payload.GetProperty("errors").ValueKind == JsonValueKind.Null,
            $"{field} {JsonSerializer.Serialize(input)}: {payload.GetProperty("errors")}");
        return payload;
    }

    /// <summary>Sends a mutation that must be refused, and gives "path: message" of each error.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync(string field, object input)
    {
        var payload = await MutateAsync(field, input);
        return
        [
            .. payload.GetProperty("errors").EnumerateArray().Select(error =>
                (error.TryGetProperty("path", out var path) ? $"{path}: " : "") + error.GetProperty("message")),
        ];
    }

    /// <summary>Sends a request with a file, its variable <c>file</c>, and gives the data of the answer.</summary>
    /// <param name="query">The request.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="variables">The variables, the file as null among them; null for the file alone.</param>
    public async Task<JsonElement> UploadAsync(string query, string name, byte[] bytes, object? variables = null)
    {
        using MultipartFormDataContent content = new()
        {
            {
                new StringContent(JsonSerializer.Serialize(
                    new { query, variables = variables ?? new { file = (string?)null } })),
                "operations"
            },
            { new StringContent("""{ "0": ["variables.file"] }"""), "map" },
            { new ByteArrayContent(bytes), "0", name },
        };
        content.Headers.Add("GraphQL-preflight", "1");
        using var response = await Client.PostAsync("/graphql", content, TestContext.Current.CancellationToken);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK && !answer.TryGetProperty("errors", out _), answer.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>Records something in the name of somebody else.</summary>
    public async Task RecordAsAsync(string recordedBy, string records) => Assert.Empty((await Importer.RecordAsync(
        CorpusReader.ReadRecords("input", Encoding.UTF8.GetBytes(records)),
        ChangeAction.AddQuestion,
        recordedBy,
        null,
        TestContext.Current.CancellationToken)).Errors);
}
