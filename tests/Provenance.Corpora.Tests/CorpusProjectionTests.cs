using System.Text;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>
/// The figures of the hand annotation of the five articles: 199 statements, 115 citations, 23 of them second-hand only,
/// and 117 pieces of evidence count the hops that carry a claim. On top come what documents say as a whole (the two
/// ends of one REPUBLISHES and one CREDITS, and two more documents with passages in their own voice) and the one
/// citation that a RESPONDS_TO link adds.
/// </summary>
public sealed class CorpusProjectionTests
{
    private static readonly ProvenanceGraph _graph = Kursk.Graph;

    private static readonly HashSet<StatementId> _withClaim =
        [.. _graph.Statements.Where(statement => statement.ClaimId is not null).Select(statement => statement.Id)];

    private static readonly HashSet<CitationId> _hops =
        [.. _graph.Evidence.Where(evidence => evidence.Hop is not null).Select(evidence => evidence.CitationId)];

    [Fact]
    public void The_meta_is_the_same_whatever_white_space_it_was_written_with()
    {
        var json = SmallCorpus.Json("The dam broke.");
        Assert.Equal(
            """{"key":"small","title":"Small"}""", MetaOf(json.ToJsonString(new() { WriteIndented = true })));
        Assert.Equal(MetaOf(json.ToJsonString()), MetaOf(json.ToJsonString(new() { WriteIndented = true })));

        static string MetaOf(string corpus)
        {
            var batch = CorpusReader.ReadBatch("small.json", Encoding.UTF8.GetBytes(corpus), _ => null);
            Assert.Empty(batch.Check(CorpusContext.None));
            return Assert.Single(
                batch.Project(CorpusContext.None, new(), DateTimeOffset.UnixEpoch, "test").Corpora).Meta;
        }
    }

    [Fact]
    public void Statements_with_a_claim_are_199_and_six_documents_speak_as_a_whole()
    {
        Assert.Equal(199, _withClaim.Count);
        Assert.Equal(
            ["D000", "D001", "D003", "D004", "W-euromaidanpress-2025-06", null],
            _graph.Statements.Where(statement => statement.ClaimId is null)
                .Select(statement => _graph.Documents.SingleOrDefault(item => item.Id == statement.DocumentId)?.Key)
                .OrderBy(key => key is null).ThenBy(key => key, StringComparer.Ordinal));
    }

    [Fact]
    public void Citations_of_hops_with_a_claim_are_115()
    {
        Assert.Equal(115, _graph.Citations.Count(citation =>
            _hops.Contains(citation.Id) && _withClaim.Contains(citation.CitedId)));
        Assert.Equal(
            [CitationRelation.Republishes, CitationRelation.Credits, CitationRelation.Explains],
            _graph.Citations.Where(citation => !_hops.Contains(citation.Id) || !_withClaim.Contains(citation.CitedId))
                .Select(citation => citation.Relation));
    }

    [Fact]
    public void Evidence_of_hops_with_a_claim_is_117()
    {
        var citations = _graph.Citations.ToDictionary(citation => citation.Id);
        Assert.Equal(117, _graph.Evidence.Count(evidence =>
            evidence.Hop is not null && _withClaim.Contains(citations[evidence.CitationId].CitedId)));
        Assert.Equal(120, _graph.Evidence.Count);
    }

    [Fact]
    public void Citations_of_hops_known_second_hand_only_are_23()
    {
        var statements = _graph.Statements.ToDictionary(statement => statement.Id);
        var shown = _graph.Evidence.ToLookup(evidence => evidence.CitationId, evidence => evidence.DocumentId);
        Assert.Equal(23, _graph.Citations.Count(citation => _hops.Contains(citation.Id)
            && shown[citation.Id].All(document => document != statements[citation.CitingId].DocumentId)));
    }

    [Fact]
    public void D000_and_D003_meet_in_five_statements_of_the_UK_update()
    {
        var update = Kursk.Document("W-ukmod-x-2025-01").Id;
        var statements = _graph.Statements.ToDictionary(statement => statement.Id);
        var shared = _graph.Citations
            .Where(citation => statements[citation.CitedId].DocumentId == update)
            .GroupBy(citation => citation.CitedId)
            .Where(citing =>
                citing.Select(citation => statements[citation.CitingId].DocumentId).Distinct().Count() == 2);
        Assert.Equal(
            ["C-c2-integration", "C-interoperability", "C-no-common-language", "C-significant-losses",
                "C-tactical-gains-only"],
            shared.Select(group => _graph.Claims.Single(claim => claim.Id == statements[group.Key].ClaimId).Key)
                .Order());
    }

    [Fact]
    public void The_publisher_speaks_for_its_part_and_the_mention_keeps_the_named_source()
    {
        var statement = Kursk.Statement("uk-di", "W-ukmod-x-2025-01", "C-interoperability");
        var citations = _graph.Citations.Where(citation => citation.CitedId == statement.Id).Select(item => item.Id);
        Assert.Equal(
            [(Kursk.Source("uk-mod").Id, "representatives of the UK Ministry of Defense"),
                (Kursk.Source("uk-di").Id, "The intelligence officers")],
            _graph.Evidence.Where(evidence => citations.Contains(evidence.CitationId))
                .Select(evidence => (evidence.NamedSourceId, evidence.Mention)));
    }

    [Theory]
    [InlineData("uk-mod", "W-ukmod-report-2025-06", "C-dismounted-assaults", Likelihood.AlmostCertain)]
    [InlineData("uk-di", "W-ukmod-x-2025-01", "C-interoperability", null)] // D000 "likely", D003 "almost certainly"
    [InlineData("uk-di", "W-ukmod-x-2025-01", "C-significant-losses", null)] // D000 drops "highly likely"
    public void Likelihood_is_what_all_renderings_agree_on(
        string source, string document, string claim, Likelihood? expected) =>
        Assert.Equal(expected, Kursk.Statement(source, document, claim).Likelihood);

    [Theory]
    [InlineData("sabrina-singh", "W-pentagon-briefing", "C-kw-1000", Stance.Confirms)] // what she confirms …
    [InlineData("white-house", "W-white-house-report", "C-kw-1000", Stance.Asserts)] // … the White House asserts
    [InlineData("sabrina-singh", "W-pentagon-briefing", "C-additional-deployments", Stance.CannotConfirm)]
    [InlineData("outlet-d004", "D004", "C-additional-deployments", Stance.CannotConfirm)] // passes it on
    [InlineData("ru-gov", null, "C-dprk-fighting", Stance.NeitherConfirmsNorDenies)]
    [InlineData("huffpost", "D003", "C-dprk-fighting", Stance.Asserts)] // says so on its own account
    public void The_stance_is_that_of_who_takes_it(string source, string? document, string claim, Stance expected) =>
        Assert.Equal(expected, Kursk.Statement(source, document, claim).Stance);

    [Fact]
    public void A_statement_is_first_hand_when_its_document_is_held()
    {
        Assert.Equal(Attestation.FirstHand, Kursk.Statement("huffpost", "D003", "C-cas-4000").Attestation);
        Assert.Equal(Attestation.SecondHand, Kursk.Statement("bbc", "W-bbc-2025-01", "C-cas-4000").Attestation);
        Assert.DoesNotContain(_graph.Statements, statement => statement.Attestation == Attestation.NotFound);
    }

    [Fact]
    public void A_claim_reported_and_quoted_from_one_document_is_one_citation_that_quotes()
    {
        var offer = Kursk.Statement("zelenskyy", "W-zelenskyy-pow-2025-01", "C-swap-offer");
        var citation = Assert.Single(_graph.Citations, citation => citation.CitedId == offer.Id);
        Assert.Equal(CitationRelation.Quotes, citation.Relation);
        Assert.Equal(
            [QuotationMode.Paraphrase, QuotationMode.Direct],
            _graph.Evidence.Where(evidence => evidence.CitationId == citation.Id).Select(evidence => evidence.Mode));
    }

    [Fact]
    public void Who_explains_is_reported_and_the_explanation_cites_what_it_explains()
    {
        var explanation = Kursk.Statement("lee-seong-kwon", "W-lee-remarks-2024-12-19", "C-nis-conservative");
        Assert.Equal(
            CitationRelation.Reports,
            Assert.Single(_graph.Citations, citation => citation.CitedId == explanation.Id).Relation);
        var explains = Assert.Single(_graph.Citations, citation => citation.CitingId == explanation.Id);
        Assert.Equal(CitationRelation.Explains, explains.Relation);
        Assert.Equal(
            Kursk.Statement("anon-ap-military-official", null, "C-kw-several-hundred").Id, explains.CitedId);
    }

    [Fact]
    public void Passages_in_own_voice_appear_in_what_the_document_says_as_a_whole()
    {
        Assert.Equal(
            ["U003-1", "U003-2", "U003-3"],
            Kursk.Statement("huffpost", "D003", null).Appearances.Select(appearance => appearance.Key));
    }

    [Fact]
    public void A_statement_is_unique_on_source_document_and_claim()
    {
        Assert.Equal(
            _graph.Statements.Count,
            _graph.Statements.DistinctBy(item => (item.SourceId, item.DocumentId, item.ClaimId)).Count());
        Assert.Equal(
            _graph.Citations.Count, _graph.Citations.DistinctBy(item => (item.CitingId, item.CitedId)).Count());
    }

    [Fact]
    public void Every_citation_has_evidence_and_all_evidence_lies_in_a_held_document()
    {
        Assert.Equal(
            _graph.Citations.Select(citation => citation.Id).Order(Comparer<CitationId>.Create(
                (one, other) => one.Value.CompareTo(other.Value))),
            _graph.Evidence.Select(evidence => evidence.CitationId).Distinct().OrderBy(id => id.Value));
        var texts = _graph.Texts.ToDictionary(text => text.DocumentId, text => text.Text);
        Assert.All(_graph.Evidence, evidence => Assert.All(
            [evidence.Span, .. evidence.SourceSpans, .. evidence.CueSpans, .. evidence.ContentSpans],
            span => Assert.True(span.Matches(texts[evidence.DocumentId]))));
    }

    [Fact]
    public void An_unidentified_outlet_is_named_after_its_document()
    {
        var outlet = Assert.IsType<Outlet>(Kursk.Source("outlet-d001"));
        Assert.False(outlet.Identified);
        Assert.Equal("(unidentified publisher of D001)", outlet.Name);
    }

    [Fact]
    public void Projecting_again_with_the_stored_ids_gives_the_same_records()
    {
        GraphIds ids = new();
        _graph.Statements.Reverse().ToList().ForEach(ids.Know);
        _graph.Citations.ToList().ForEach(ids.Know);
        _graph.Evidence.ToList().ForEach(ids.Know);
        _graph.Sources.Reverse().ToList().ForEach(ids.Know);
        _graph.Documents.ToList().ForEach(ids.Know);
        _graph.Claims.ToList().ForEach(ids.Know);
        _graph.Questions.ToList().ForEach(ids.Know);
        var again = Kursk.Project(ids);
        Assert.Equivalent(_graph.Statements, again.Statements, strict: true);
        Assert.Equivalent(_graph.Citations, again.Citations, strict: true);
        Assert.Equal(
            _graph.Evidence.Select(item => (item.Id, item.Key)), again.Evidence.Select(item => (item.Id, item.Key)));
        Assert.Equal(_graph.Sources.Count + 1, ids.Sources.Next);
    }

    [Fact]
    public void A_held_document_that_another_reprints_stands_as_a_whole()
    {
        var json = JsonNode.Parse("""
            {
              "meta": { "key": "reprint", "title": "A reprint" },
              "sources": [
                { "id": "wire", "type": "ORGANISATION", "kind": "OUTLET", "name": "Wire" },
                { "id": "paper", "type": "ORGANISATION", "kind": "OUTLET", "name": "Paper" }
              ],
              "documents": [
                { "id": "story", "kind": "ARTICLE", "held": true, "text": "It rained.", "publisher": "wire" },
                { "id": "reprint", "kind": "ARTICLE", "held": true, "text": "Wire", "publisher": "paper" }
              ],
              "attributions": [{
                "id": "credit", "document": "reprint", "section": "CREDIT",
                "span": { "start": 0, "end": 4, "text": "Wire" },
                "chain": [{
                  "source": "wire", "venue": "story", "venueBasis": "IMPLICIT", "basis": "EXPLICIT",
                  "relation": "REPUBLISHES"
                }],
                "mode": "LINK", "attitude": "ASSERTION", "stance": "ASSERTS", "tone": "NEUTRAL"
              }]
            }
            """)!;
        var graph = CorpusProjection.Of(Kursk.Reading(json).Corpus!, new GraphIds(), Kursk.RecordedAt, "annotator");
        Assert.Equal(
            [Attestation.FirstHand, Attestation.FirstHand],
            graph.Statements.Select(statement => statement.Attestation));
    }
}
