using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Claims;

namespace Provenance.Data.Tests.Writers;

public sealed class CorpusImporterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_corpus_is_stored_with_its_figures()
    {
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>());

        // The annotation's own counts; statements, citations and evidence as CorpusProjectionTests derives them.
        var graph = SampleCorpus.Project(new());
        Assert.Empty(outcome.Errors);
        Assert.Equal(
            [
                ("corpora", 1), ("sources", 56), ("documents", 28), ("texts", 5), ("additions", 0),
                ("excluded passages", 5), ("measures", 0), ("populations", 7), ("places", 3),
                ("questions", graph.Questions.Count), ("claims", 85), ("claim links", 33),
                ("statements", graph.Statements.Count), ("citations", graph.Citations.Count),
                ("pieces of evidence", graph.Evidence.Count), ("joint statements", 5), ("passage links", 10), ("corrections", 0),
                ("identities", 0), ("assessments", 0), ("amendments", 0),
            ],
            outcome.Counts.Select(count => (count.Kind, count.Added)));
        Assert.All(outcome.Counts, count => Assert.Equal(0, count.Unchanged));
    }

    [Fact]
    public async Task Stored_statements_citations_and_evidence_have_the_figures_of_the_annotation()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);

        // Counted by hand over hops that carry a claim: 199 statements, 115 citations, 117 pieces of evidence; 23 of
        // the citations are known at second hand only.
        var withClaim = graph.Statements
            .Where(statement => statement.ClaimId is not null)
            .Select(statement => statement.Id)
            .ToHashSet();
        var hops = graph.Evidence.Where(evidence => evidence.Hop is not null).Select(row => row.CitationId).ToHashSet();
        var citations = graph.Citations
            .Where(citation => withClaim.Contains(citation.CitingId) && hops.Contains(citation.Id))
            .Select(citation => citation.Id)
            .ToHashSet();
        var firstHand = await store.Get<CitationReader>().FirstHandAsync(citations, Cancellation);
        Assert.Equal(
            (199, 115, 117, 23),
            (withClaim.Count,
             citations.Count,
             graph.Evidence.Count(evidence => evidence.Hop is not null && citations.Contains(evidence.CitationId)),
             citations.Count - firstHand.Count));
    }

    [Fact]
    public async Task The_export_of_the_store_equals_the_file()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);

        Assert.True(JsonNode.DeepEquals(SampleCorpus.Json(), CorpusExport.Of(graph)));
    }

    [Fact]
    public async Task Every_field_of_every_record_is_read_as_it_was_written()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();

        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);

        Assert.Equal(Serialize(SampleCorpus.Project(new())), Serialize(graph));
    }

    [Fact]
    public async Task Assessments_are_stored_read_back_and_not_stored_twice()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var json = SampleCorpus.Json();
        json["assessments"] = JsonNode.Parse(
            """
            [
                { "id": "R2", "of": { "source": "nis", "claim": "C-killed-300" }, "credibility": 3,
                  "assessor": "Desk", "at": "2025-02-02T08:00:00.5Z" },
                { "id": "R1", "of": { "source": "nis" }, "reliability": "B", "assessor": "Desk",
                  "at": "2025-02-03T08:00:00Z", "note": "Revised its own figures." },
                { "id": "R3", "of": { "source": "nis" }, "reliability": "F", "assessor": "Another desk",
                  "at": "2025-02-01T08:00:00Z" }
            ]
            """);

        var first = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);
        var second = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);

        Assert.Equal((3, 0), (first.Added, second.Added));
        Assert.Empty(second.Errors);
        var graph = await store.Get<GraphReader>().ReadAsync(Cancellation);
        Assert.True(JsonNode.DeepEquals(json, CorpusExport.Of(graph)));
        var nis = graph.Sources.Single(source => source.Key == "nis").Id;
        var rated = await store.Get<AssessmentReader>().BySourceAsync([nis], Cancellation);
        Assert.Equal(["R3", "R1"], rated[nis].Select(assessment => assessment.Key));
        var statement = graph.Assessments[0].StatementId!.Value;
        Assert.Equal("R2", (await store.Get<AssessmentReader>().ByStatementAsync([statement], Cancellation))[statement]
            .Single().Key);
    }

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var before = Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation));

        var outcome = await SampleCorpus.ImportAsync(
            store.Get<CorpusImporter>(), recordedAt: DateTimeOffset.UnixEpoch);

        Assert.Equal(0, outcome.Added);
        Assert.Empty(outcome.Errors);
        Assert.Equal(85, outcome.Counts.Single(count => count.Kind == "claims").Unchanged);
        Assert.Equal(before, Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task What_is_new_is_added_to_what_is_there()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var json = SampleCorpus.Json();
        var claim = json["claims"]![0]!.DeepClone();
        claim["id"] = "C-new";
        json["claims"]!.AsArray().Add(claim);
        json["unattributed"]![0]!["claim"] = "C-new";
        json["unattributed"]![0]!["id"] = "U-new";

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);

        Assert.Empty(outcome.Errors);
        Assert.Equal(
            [("claims", 1), ("statements", 1)],
            outcome.Counts.Where(count => count.Added > 0).Select(count => (count.Kind, count.Added)));
        var added = await store.Get<ClaimReader>().ByKeyAsync(["C-new"], Cancellation);
        Assert.Equal(new ClaimId(86), added["C-new"].Id);
    }

    [Fact]
    public async Task A_key_with_other_content_is_refused_and_nothing_is_written()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var before = Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation));
        var json = SampleCorpus.Json();
        var added = json["claims"]![0]!.DeepClone();
        added["id"] = "C-new";
        json["claims"]!.AsArray().Insert(0, added);
        json["claims"]![2]!["proposition"] = "Something else.";
        json["claims"]![2]!["note"] = "Changed.";
        json["documents"]![0]!["title"] = "Another title";
        var documentKey = json["documents"]![0]!["id"]!.GetValue<string>();
        var claimKey = json["claims"]![2]!["id"]!.GetValue<string>();

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);

        Assert.Equal(
            [
                $"The store has \"{documentKey}\" among its documents with other content (title): "
                    + "import the same content, or give it another key; what it lacks is added by a record of \"additions\".",
                $"The store has \"{claimKey}\" among its claims with other content (proposition, note): "
                    + "import the same content, or give it another key.",
            ],
            outcome.Errors.Select(error => error.Message));
        Assert.Equal(before, Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_tells_what_an_import_would_do()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var importer = store.Get<CorpusImporter>();

        var check = await SampleCorpus.CheckAsync(importer);

        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
        Assert.Equal((await SampleCorpus.ImportAsync(importer)).Counts, check.Counts);
        Assert.False(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
    }

    [Fact]
    public async Task An_import_that_fails_half_way_leaves_nothing()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);

        // Written after the sources, and not read before.
        await context.Database.ExecuteSqlAsync($"ALTER TABLE source_tie RENAME TO hidden", Cancellation);
        await Assert.ThrowsAnyAsync<DbException>(() => SampleCorpus.ImportAsync(store.Get<CorpusImporter>()));

        await context.Database.ExecuteSqlAsync($"ALTER TABLE hidden RENAME TO source_tie", Cancellation);
        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
        Assert.Equal(Serialize(new()), Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task Looking_for_what_is_there_costs_no_more_statements_for_a_corpus_than_for_an_article()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var importer = store.Get<CorpusImporter>();
        await SampleCorpus.CheckAsync(importer);
        var all = store.Counter.Count;
        var json = SampleCorpus.Json();
        foreach (var list in new[] { "attributions", "attributionLinks", "unattributed" })
        {
            json[list] = new JsonArray([.. json[list]!.AsArray().Take(3).Select(item => item!.DeepClone())]);
        }

        json["attributionLinks"] = new JsonArray();
        store.Counter.Reset();
        await SampleCorpus.CheckAsync(importer, json);

        Assert.InRange(store.Counter.Count, all - 5, all);
    }

    [Fact]
    public async Task A_corpus_may_refer_to_what_another_brought()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var claim = SampleCorpus.Json()["claims"]![0]!.DeepClone();
        claim["id"] = "C-more";
        JsonObject more = new()
        {
            ["meta"] = new JsonObject { ["key"] = "more", ["title"] = "More" },
            ["claims"] = new JsonArray(claim),
        };

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), more);

        Assert.Empty(outcome.Errors);
        Assert.Equal(2, outcome.Added);
    }

    [Fact]
    public async Task A_passage_excluded_for_another_reason_is_refused()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var json = SampleCorpus.Json();
        json["excluded"]![1]!["why"] = "Another reason.";

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);

        var error = Assert.Single(outcome.Errors);
        Assert.Equal("$.excluded[1]", error.Path);
        Assert.Contains("among its excluded passages with other content (why)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_file_is_told_with_its_place()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var json = SampleCorpus.Json();
        json["claims"]![2]!["question"] = "Q-nowhere";
        json["claims"]![3]!["propositoin"] = "x";

        var outcome = await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), json);

        Assert.Equal(
            ["$.claims[3].propositoin", "$.claims[2].question"], outcome.Errors.Select(error => error.Path));
        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
    }

    // As objects, so that every property of the actual type is written.
    private static string Serialize(ProvenanceGraph graph) =>
        JsonSerializer.Serialize(RecordKind.All.Select(kind => kind.RecordsOf(graph)));
}
