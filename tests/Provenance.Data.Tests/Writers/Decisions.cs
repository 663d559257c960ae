using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;

namespace Provenance.Data.Tests.Writers;

/// <summary>Decides what is one in a store.</summary>
internal static class Decisions
{
    /// <summary>The records of a kind that a search finds.</summary>
    public static async Task<IEnumerable<long>> FoundAsync(
        TemporaryStore store, string text, SearchKind kind = SearchKind.Source)
    {
        Assert.True(SearchCondition.TryCreate(null, out var condition, out var error), error);
        var found = await store.Get<SearchReader>().SearchAsync(
            text, condition, PageRequests.First(100, PageOrder.Rank), SearchExtras.All, TestContext.Current.CancellationToken);
        return found.Page.Edges.Where(edge => edge.Node.Kind == kind).Select(edge => edge.Node.Number);
    }

    /// <summary>Decides about two records, or takes that back.</summary>
    public static Task<ImportOutcome> DecideAsync(
        TemporaryStore store, string key, string from, string to, string kind, string? end = null, string of = "SOURCE")
    {
        JsonObject link = new() { ["id"] = key, ["of"] = of, ["kind"] = kind, ["from"] = from, ["to"] = to, ["reason"] = "because" };
        if (end is not null)
        {
            link["ended"] = new JsonObject { ["reason"] = end };
        }

        return ImportAsync(store, new JsonObject { ["identities"] = new JsonArray(link) }.ToJsonString());
    }

    /// <summary>Records what a corpus has.</summary>
    public static Task<ImportOutcome> ImportAsync(TemporaryStore store, string records) =>
        store.Get<CorpusImporter>().RecordAsync(
            CorpusReader.ReadRecords("input", Encoding.UTF8.GetBytes(records)),
            ChangeAction.MergeSources,
            "import",
            null,
            TestContext.Current.CancellationToken);
}
