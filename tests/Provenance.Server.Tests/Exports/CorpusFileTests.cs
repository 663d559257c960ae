using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Exports;

/// <summary>Parts of the store in the project's own format, imported into an empty one.</summary>
public sealed class CorpusFileTests(KurskServer server)
{
    private const string Trace = """
        query ($claim: String!) {
          claim(by: { key: $claim }) {
            proposition
            estimate { verbatim low high measure { key } }
            independence { explanation }
            upstream {
              citations {
                relation
                firstHand
                citing { source { key name } document { key title } claim { key } stance attestation }
                cited { source { key name } document { key title } claim { key } stance attestation }
                evidence { key cue mention span { start end text } document { key sha256 } }
              }
              origins { class source { name } }
            }
          }
        }
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/claims/C-cas-4000/trace.corpus.jsonl", "C-cas-4000")]
    [InlineData("/claims/C-kwm-over-6000/trace.corpus.jsonl", "C-kwm-over-6000")]
    [InlineData("/documents/D003/citations.corpus.jsonl", "C-cas-4000")]
    [InlineData("/export/citations.corpus.jsonl?where={\"citing\":{\"claim\":{\"key\":{\"eq\":\"C-cas-4000\"}}}}", "C-cas-4000")]
    [InlineData("/export/store.corpus.jsonl", "C-cas-4000")]
    public async Task Gives_the_same_answers_in_a_store_that_holds_nothing_else(string path, string claim)
    {
        var lines = (await server.Client.GetStringAsync(path, Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await using var other = await DeskServer.StartAsync();

        await other.ImportLinesAsync(lines, recordsInBatch: 1_000);

        Assert.Equal(
            JsonSerializer.Serialize(await server.DataAsync(Trace, new { claim })),
            JsonSerializer.Serialize(await other.DataAsync(Trace, new { claim })));
    }
}
