using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Tests.Clearances;

/// <summary>What is left of a store without what is hidden is the store in which that was never recorded.</summary>
public sealed class ClearedRowsTests
{
    private static readonly HashSet<string> _nobody = [];
    private static readonly DateTimeOffset _later = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Each article that no other cites by its text; which comes first makes no difference.</summary>
    [Theory]
    [InlineData("D000", false)]
    [InlineData("D000", true)]
    [InlineData("D001", false)]
    [InlineData("D002", false)]
    [InlineData("D002", true)]
    [InlineData("D003", false)]
    [InlineData("D003", true)]
    [InlineData("D004", false)]
    [InlineData("D004", true)]
    public async Task Without_an_article_the_graph_is_as_if_it_was_never_annotated(string document, bool isFirst)
    {
        await using var whole = await TemporaryStore.CreateAsync();
        await using var never = await TemporaryStore.CreateAsync();
        var (others, own) = Split(document);
        await ImportAsync(never, others);
        await ImportAsync(whole, isFirst ? own : others);
        await ImportAsync(whole, isFirst ? others : own);

        var rows = await RowsAsync(whole);
        var cleared = ClearedRows.Of(Restricted(rows, document), _nobody);

        Assert.NotEqual(GraphOf(rows), GraphOf(cleared));
        Assert.Equal(GraphOf(await RowsAsync(never)), GraphOf(cleared));
    }

    [Theory]
    [InlineData("""{"addToDocument":{"document":{"key":"Zürich"}}}""", false)]
    [InlineData("""{"addToDocument":{"document":{"key":"Z\u00FCrich"}}}""", false)]
    [InlineData("""{"importCorpus":{"corpus":"{\"documents\":[{\"id\":\"Z\\u00fcrich\"}]}"}}""", false)]
    [InlineData("""{"addToDocument":{"document":{"key":"D001"},"note":"In Zürich."}}""", true)]
    public async Task A_proposal_that_names_something_hidden_by_its_key_is_hidden(string request, bool isSeen)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var rows = await RowsAsync(store);
        rows = Restricted(rows, "D000") with
        {
            Proposals =
            [
                new()
                {
                    Id = new(1), State = ProposalState.Pending, Action = ChangeAction.AddToDocument, Request = request,
                    ProposedBy = "ann", ProposedAt = _later,
                },
            ],
        };
        rows = rows with { Documents = [.. rows.Documents.Select(row => row.Key == "D000" ? row with { Key = "Zürich" } : row)] };

        Assert.Equal(isSeen, ClearedRows.Of(rows, _nobody).Proposals.Count > 0);
    }

    [Fact]
    public async Task Where_nothing_is_restricted_nothing_is_left_out()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var rows = await RowsAsync(store);

        var cleared = ClearedRows.Of(rows, _nobody);

        var (all, left) = (rows.ToGraph(), cleared.ToGraph());
        Assert.All(RecordKind.All, kind => Assert.Equal(kind.RecordsOf(all).Select(kind.IdOf), kind.RecordsOf(left).Select(kind.IdOf)));
        Assert.Equal(rows.Changes.SelectMany(change => change.Records), cleared.Changes.SelectMany(change => change.Records));
        Assert.Empty(cleared.Withheld);
    }

    [Theory]
    [InlineData("D000")]
    [InlineData("D001")]
    [InlineData("D002")]
    [InlineData("D003")]
    [InlineData("D004")]
    public async Task No_reference_of_a_part_leads_nowhere(string document)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using (var context = await store.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.Database.ExecuteSqlAsync(
                $"""UPDATE document SET restricted_to = '["some"]' WHERE key = {document}""", Cancellation);
        }

        var file = Path.Combine(Path.GetTempPath(), $"provenance-part-{Guid.NewGuid():N}.db");
        await using var whole = new ServiceCollection()
            .AddProvenanceStore(new StoreOptions { ConnectionString = store.ConnectionString }).BuildServiceProvider();
        await using (var part = new ServiceCollection().AddProvenancePart(whole, file, []).BuildServiceProvider())
        {
            await part.GetRequiredService<StorePart>().CatchUpAsync(Cancellation);
            await using var context = await part.GetRequiredService<IDbContextFactory<ProvenanceContext>>()
                .CreateDbContextAsync(Cancellation);
            Assert.Empty(await context.Database.SqlQuery<string>(
                $"""SELECT "table" || ' to ' || parent AS "Value" FROM pragma_foreign_key_check""").ToListAsync(Cancellation));
            Assert.False(await context.Documents.AnyAsync(row => row.Key == document, Cancellation));
            Assert.Equal(4, await context.DocumentTexts.CountAsync(Cancellation));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        File.Delete(file);
    }

    private static StoreRows Restricted(StoreRows rows, string document) => rows with
    {
        Documents = [.. rows.Documents.Select(row => row.Key == document ? row with { RestrictedTo = ["some"] } : row)],
    };

    private static async Task<StoreRows> RowsAsync(TemporaryStore store) =>
        (await StoreRows.ReadAsync(store.Contexts, Cancellation)).Rows;

    /// <summary>The statements, citations and passages that count, by keys.</summary>
    private static IReadOnlyList<string> GraphOf(StoreRows rows)
    {
        GraphKeys keys = new(rows.ToGraph());
        return
        [
            .. rows.Statements.Select(row =>
                $"{keys.Of(row)} {row.Stance} {row.Likelihood} {row.Attestation} {row.StatedAt} {row.Appearances.Count}")
                .Concat(rows.Citations.Select(row => $"{keys.Of(row)} {row.Relation}"))
                .Concat(rows.Evidence.Select(row => row.Key))
                .Concat(rows.JointStatements.Select(row => row.Key))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The corpus without the passages of an article, and these.</summary>
    private static (JsonNode Others, JsonNode Own) Split(string document)
    {
        var (others, own) = (SampleCorpus.Json(), SampleCorpus.Json());
        own["meta"]!["key"] = "own";
        foreach (var list in new[] { "attributions", "unattributed" })
        {
            Keep(others, list, record => (string)record["document"]! != document);
            Keep(own, list, record => (string)record["document"]! == document);
        }

        foreach (var json in new[] { others, own })
        {
            var passages = json["attributions"]!.AsArray().Select(record => (string)record!["id"]!).ToHashSet();
            Keep(json, "attributionLinks", record =>
                passages.Contains((string)record["from"]!) && passages.Contains((string)record["to"]!));
            foreach (var list in new[] { "excluded", "claimLinks", "assessments", "corrections" })
            {
                Keep(json, list, _ => false);
            }
        }

        return (others, own);
    }

    private static void Keep(JsonNode json, string list, Func<JsonNode, bool> isKept)
    {
        if (json[list] is JsonArray records)
        {
            json[list] = new JsonArray([.. records.Where(record => isKept(record!)).Select(record => record!.DeepClone())]);
        }
    }

    private static async Task ImportAsync(TemporaryStore store, JsonNode json) => Assert.Empty((await SampleCorpus.ImportAsync(
        store.Get<CorpusImporter>(), json, (string)json["meta"]!["key"]! == "own" ? _later : null)).Errors);
}
