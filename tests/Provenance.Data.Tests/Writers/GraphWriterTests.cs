using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Claims;

namespace Provenance.Data.Tests.Writers;

public sealed class GraphWriterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_corpus_is_stored_with_its_figures()
    {
        await using var store = await TemporaryStore.CreateAsync();

        var outcome = await store.Get<GraphWriter>().ImportAsync(SampleCorpus.Project, null, Cancellation);

        // The annotation's own counts; statements, citations and evidence as CorpusProjectionTests derives them.
        var graph = SampleCorpus.Project(new());
        Assert.Empty(outcome.Conflicts);
        Assert.Equal(
            [
                ("corpora", 1), ("sources", 56), ("documents", 28), ("texts", 5),
                ("excluded passages", 5), ("questions", graph.Questions.Count), ("claims", 85), ("claim links", 33),
                ("statements", graph.Statements.Count), ("citations", graph.Citations.Count),
                ("pieces of evidence", graph.Evidence.Count), ("passage links", 10), ("corrections", 0),
                ("assessments", 0),
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

        var first = await store.Get<GraphWriter>().ImportAsync(SampleCorpus.Projection(json), null, Cancellation);
        var second = await store.Get<GraphWriter>().ImportAsync(SampleCorpus.Projection(json), null, Cancellation);

        Assert.Equal((3, 0), (first.Added, second.Added));
        Assert.Empty(second.Conflicts);
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

        var later = SampleCorpus.Projection(SampleCorpus.Json(), DateTimeOffset.UnixEpoch);
        var outcome = await store.Get<GraphWriter>().ImportAsync(later, null, Cancellation);

        Assert.Equal(0, outcome.Added);
        Assert.Empty(outcome.Conflicts);
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

        var outcome = await store.Get<GraphWriter>().ImportAsync(SampleCorpus.Projection(json), null, Cancellation);

        Assert.Empty(outcome.Conflicts);
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

        var outcome = await store.Get<GraphWriter>().ImportAsync(SampleCorpus.Projection(json), null, Cancellation);

        Assert.Equal(
            [
                $"The store has \"{documentKey}\" among its documents with other content (title): "
                    + "import the same content, or give it another key.",
                $"The store has \"{claimKey}\" among its claims with other content (proposition, note): "
                    + "import the same content, or give it another key.",
            ],
            outcome.Conflicts.Select(conflict => conflict.Message));
        Assert.Equal(before, Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task A_check_writes_nothing_and_tells_what_an_import_would_do()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var writer = store.Get<GraphWriter>();

        var check = await writer.CheckAsync(SampleCorpus.Project, Cancellation);

        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
        Assert.Equal((await writer.ImportAsync(SampleCorpus.Project, null, Cancellation)).Counts, check.Counts);
        Assert.False(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
    }

    [Fact]
    public async Task An_import_that_fails_half_way_leaves_nothing()
    {
        await using var store = await TemporaryStore.CreateAsync();
        Progress progress = new(report =>
        {
            if (report.Kind == "statements")
            {
                throw new InvalidOperationException("The disk is full.");
            }
        });

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => store.Get<GraphWriter>().ImportAsync(SampleCorpus.Project, progress, Cancellation));

        Assert.True(await store.Get<GraphReader>().IsEmptyAsync(Cancellation));
        Assert.Equal(Serialize(new()), Serialize(await store.Get<GraphReader>().ReadAsync(Cancellation)));
    }

    [Fact]
    public async Task Progress_reaches_the_total()
    {
        await using var store = await TemporaryStore.CreateAsync();
        List<ImportProgress> reports = [];

        var outcome = await store.Get<GraphWriter>().ImportAsync(
            SampleCorpus.Project, new Progress(reports.Add), Cancellation);

        Assert.Equal(outcome.Counts.Select(count => count.Kind), reports.Select(report => report.Kind));
        Assert.Equal(outcome.Added, reports[^1].Done);
        Assert.All(reports, report => Assert.Equal(outcome.Added, report.Total));
    }

    [Fact]
    public async Task Reading_what_is_there_costs_the_same_number_of_statements_whatever_the_corpus()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var writer = store.Get<GraphWriter>();

        await writer.CheckAsync(SampleCorpus.Project, Cancellation);
        var all = store.Counter.Count;
        store.Counter.Reset();
        await writer.CheckAsync(_ => new ProvenanceGraph(), Cancellation);

        Assert.Equal(store.Counter.Count, all);
    }

    // As objects, so that every property of the actual type is written.
    private static string Serialize(ProvenanceGraph graph) =>
        JsonSerializer.Serialize(RecordKind.All.Select(kind => kind.RecordsOf(graph)));

    private sealed class Progress(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
