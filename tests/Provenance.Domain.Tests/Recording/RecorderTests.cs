using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Recording;

/// <summary>
/// What follows from passages of made-up news: a paper's article and a wire's story are held, a ministry's post is not; a
/// spokesman of the ministry speaks, too.
/// </summary>
public sealed class RecorderTests
{
    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private static readonly SourceId _paper = new(1);
    private static readonly SourceId _ministry = new(2);
    private static readonly SourceId _spokesman = new(3);
    private static readonly SourceId _wire = new(4);
    private static readonly DocumentId _article = new(1);
    private static readonly DocumentId _post = new(2);
    private static readonly DocumentId _story = new(3);
    private static readonly AttributedClaim _flooded = new(new(1), "flooded");
    private static readonly AttributedClaim _evacuated = new(new(2), "evacuated");

    private readonly Recorder _recorder = new(
        [Outlet(_paper), Outlet(_ministry), Outlet(_spokesman) with { PartOfId = _ministry }, Outlet(_wire)],
        [
            Document(_article, _paper, held: true),
            Document(_post, _ministry, held: false),
            Document(_story, _wire, held: true),
        ],
        new(),
        _recordedAt,
        "annotator");

    [Fact]
    public void A_chain_of_two_gives_three_statements_two_citations_and_their_evidence()
    {
        _recorder.Record(Passage("A1", [Says(_wire), Says(_ministry)], _flooded));
        Assert.Equal(
            [(_paper, (DocumentId?)_article), (_wire, null), (_ministry, null)],
            _recorder.Statements.Select(statement => (statement.SourceId, statement.DocumentId)));
        Assert.Equal(
            [(1, 2, CitationRelation.Reports), (2, 3, CitationRelation.Reports)],
            _recorder.Citations.Select(citation =>
                (citation.CitingId.Value, citation.CitedId.Value, citation.Relation)));
        Assert.Equal(
            [("A1/1/flooded", 1, _wire), ("A1/2/flooded", 2, _ministry)],
            _recorder.Evidence.Select(evidence => (evidence.Key, evidence.Hop!.Value, evidence.NamedSourceId)));
        Assert.All(_recorder.Evidence, evidence => Assert.Equal("annotator", evidence.RecordedBy));
    }

    [Fact]
    public void Each_claim_has_statements_of_its_own_and_equal_ones_are_one()
    {
        _recorder.Record(Passage("A1", [Says(_ministry)], _flooded, _evacuated));
        _recorder.Record(Passage("A2", [Says(_ministry)], _flooded));
        Assert.Equal(
            [1L, 1, 2, 2], _recorder.Statements.Select(statement => statement.ClaimId!.Value.Value).Order());
        Assert.Equal(2, _recorder.Citations.Count);
        Assert.Equal(
            ["A1/1/flooded", "A1/1/evacuated", "A2/1/flooded"], _recorder.Evidence.Select(evidence => evidence.Key));
    }

    [Fact]
    public void The_publisher_speaks_for_its_part_in_its_own_document_and_the_evidence_keeps_who_is_named()
    {
        _recorder.Record(Passage("A1", [Says(_spokesman) with { VenueId = _post }], _flooded));
        _recorder.Record(Passage("A2", [Says(_ministry) with { VenueId = _post }], _flooded));
        Assert.Equal([_paper, _ministry], _recorder.Statements.Select(statement => statement.SourceId));
        Assert.Equal([_spokesman, _ministry], _recorder.Evidence.Select(evidence => evidence.NamedSourceId));
    }

    [Fact]
    public void One_passage_that_quotes_makes_the_citation_one_that_quotes()
    {
        _recorder.Record(Passage("A1", [Says(_ministry)], _flooded));
        _recorder.Record(Passage("A2", [Says(_ministry)], _flooded) with { Mode = QuotationMode.Mixed });
        _recorder.Record(Passage("A3", [Says(_ministry)], _flooded));
        Assert.Equal(CitationRelation.Quotes, Assert.Single(_recorder.Citations).Relation);
    }

    [Fact]
    public void What_is_held_and_says_it_is_first_hand_and_what_is_not_held_second_hand()
    {
        _recorder.Record(Passage("A1", [Says(_ministry) with { VenueId = _post }], _flooded));
        Assert.Equal(
            [Attestation.FirstHand, Attestation.SecondHand],
            _recorder.Statements.Select(statement => statement.Attestation));
    }

    [Fact]
    public void A_held_document_that_others_cite_and_that_does_not_say_it_is_not_found_to()
    {
        _recorder.Record(Passage("A1", [Says(_paper) with { VenueId = _article }], _evacuated) with
        {
            DocumentId = _story,
        });
        Assert.Equal(
            [(_wire, Attestation.FirstHand), (_paper, Attestation.NotFound)],
            _recorder.Statements.Select(statement => (statement.SourceId, statement.Attestation)));
    }

    [Theory]
    [InlineData(HopRelation.Says, Stance.Denies, Stance.Denies, Stance.Denies)] // all pass the denial on
    [InlineData(HopRelation.Says, Stance.CannotConfirm, Stance.CannotConfirm, Stance.CannotConfirm)]
    [InlineData(HopRelation.Says, Stance.Predicts, Stance.Asserts, Stance.Asserts)] // who passes on asserts
    [InlineData(HopRelation.Disputes, Stance.Asserts, Stance.Denies, Stance.Denies)] // the wire disputes it
    [InlineData(HopRelation.Confirms, Stance.Asserts, Stance.Asserts, Stance.Asserts)]
    public void Who_passes_on_takes_the_stance_that_follows(
        HopRelation relation, Stance stance, Stance paper, Stance wire)
    {
        var passage = Passage("A1", [Says(_wire), Says(_ministry) with { Relation = relation }], _flooded);
        _recorder.Record(passage with { Stance = stance });
        Assert.Equal([paper, wire, stance], _recorder.Statements.Select(statement => statement.Stance));
    }

    [Theory]
    [InlineData(HopRelation.Confirms, Stance.Confirms)]
    [InlineData(HopRelation.Disputes, Stance.Denies)]
    public void Who_confirms_or_denies_does_so_to_what_the_last_source_asserts(HopRelation relation, Stance stance)
    {
        var passage = Passage("A1", [Says(_wire), Says(_ministry) with { Relation = relation }], _flooded);
        _recorder.Record(passage with { Stance = stance });
        Assert.Equal(
            [stance, Stance.Asserts], _recorder.Statements.Skip(1).Select(statement => statement.Stance));
    }

    [Fact]
    public void Likelihood_is_what_all_passages_agree_on()
    {
        _recorder.Record(Passage("A1", [Says(_wire)], _flooded with { Likelihood = Likelihood.Likely }));
        _recorder.Record(Passage("A2", [Says(_wire)], _flooded with { Likelihood = Likelihood.Likely }));
        Assert.Equal(Likelihood.Likely, _recorder.Statements[1].Likelihood);
        _recorder.Record(Passage("A3", [Says(_wire)], _flooded));
        Assert.Null(_recorder.Statements[1].Likelihood);
        _recorder.Record(Passage("A4", [Says(_wire)], _flooded with { Likelihood = Likelihood.Likely }));
        Assert.Null(_recorder.Statements[1].Likelihood);
    }

    [Fact]
    public void A_passage_without_a_claim_cites_between_whole_documents()
    {
        _recorder.Record(Passage(
            "A1", [Says(_ministry) with { VenueId = _post, Relation = HopRelation.Republishes }]));
        Assert.Equal([null, null], _recorder.Statements.Select(statement => statement.ClaimId));
        Assert.Equal(CitationRelation.Republishes, Assert.Single(_recorder.Citations).Relation);
        Assert.Equal("A1/1", Assert.Single(_recorder.Evidence).Key);
    }

    [Fact]
    public void What_was_recorded_before_takes_part_but_gives_no_evidence_again()
    {
        _recorder.Recall(Passage("A1", [Says(_wire)], _flooded) with { Stance = Stance.Denies });
        _recorder.Record(Passage("A2", [Says(_wire)], _flooded));
        Assert.Equal(Stance.Denies, _recorder.Statements[1].Stance);
        Assert.Equal("A2/1/flooded", Assert.Single(_recorder.Evidence).Key);
    }

    [Fact]
    public void A_passage_in_its_own_voice_appears_in_what_its_document_says()
    {
        Appearance appearance = new("U1", new(0, 4, "Here"));
        _recorder.Record(_article, null, appearance);
        var statement = Assert.Single(_recorder.Statements);
        Assert.Equal((_paper, _article, null), (statement.SourceId, statement.DocumentId!.Value, statement.ClaimId));
        Assert.Equal([appearance], statement.Appearances);
    }

    [Fact]
    public void What_one_of_several_says_in_a_held_document_all_say_who_make_it_together()
    {
        var hop = Says(_wire) with { VenueId = _story, VenueBasis = EvidenceBasis.Explicit, JointlyIds = [_ministry] };
        _recorder.Record(Passage("A1", [hop], _flooded));
        _recorder.Record(Passage("A2", [hop], _evacuated));
        _recorder.Record(_story, _flooded.ClaimId, new Appearance("U1", new(0, 6, "a text"), null));
        Assert.Equal(
            [
                (_wire, _flooded.ClaimId, Attestation.FirstHand), (_ministry, _flooded.ClaimId, Attestation.FirstHand),
                (_wire, _evacuated.ClaimId, Attestation.NotFound), (_ministry, _evacuated.ClaimId, Attestation.NotFound),
            ],
            _recorder.Statements.Where(statement => statement.DocumentId == _story)
                .Select(statement => (statement.SourceId, statement.ClaimId!.Value, statement.Attestation)));
    }

    [Fact]
    public void A_response_cites_what_the_other_passage_says()
    {
        var claim = Passage("A1", [Says(_wire)], _flooded);
        var response = Passage("A2", [Says(_ministry) with { Relation = HopRelation.Explains }], _evacuated);
        _recorder.Record(claim);
        _recorder.Record(response);
        _recorder.Record(Link(PassageLinkKind.SameStatement), response, claim);
        Assert.Equal(2, _recorder.Citations.Count);
        _recorder.Record(Link(PassageLinkKind.RespondsTo), response, claim);
        var added = _recorder.Citations[^1];
        Assert.Equal(CitationRelation.Explains, added.Relation);
        Assert.Equal(
            [_ministry, _wire],
            new[] { added.CitingId, added.CitedId }.Select(id =>
                _recorder.Statements.Single(statement => statement.Id == id).SourceId));
        Assert.Equal(("A2/M1/evacuated/flooded", null), (_recorder.Evidence[^1].Key, _recorder.Evidence[^1].Hop));
    }

    [Fact]
    public void A_confirmation_that_the_chain_holds_already_is_not_added()
    {
        var report = Passage("A1", [Says(_wire)], _flooded);
        var confirmation = Passage(
            "A2", [Says(_ministry), Says(_wire) with { Relation = HopRelation.Confirms }], _flooded) with
        {
            Stance = Stance.Confirms,
        };
        _recorder.Record(report);
        _recorder.Record(confirmation);
        _recorder.Record(Link(PassageLinkKind.Confirms), confirmation, report);
        Assert.Equal(
            [CitationRelation.Reports, CitationRelation.Reports, CitationRelation.Confirms],
            _recorder.Citations.Select(citation => citation.Relation));
    }

    [Fact]
    public void Passages_are_put_together_again_from_their_evidence()
    {
        RecordedPassage[] passages =
        [
            Passage("A1", [Says(_wire) with { Cue = "told" }, Says(_spokesman) with { VenueId = _post }],
                _flooded with { Hedge = "likely", Likelihood = Likelihood.Likely }, _evacuated),
            Passage("A2", [Says(_ministry) with { Relation = HopRelation.Explains }], _evacuated) with { Note = "odd" },
        ];
        foreach (var passage in passages)
        {
            _recorder.Record(passage);
        }

        ProvenanceGraph graph = new()
        {
            Claims = [Claim(_flooded), Claim(_evacuated)],
            Statements = _recorder.Statements,
            Citations = _recorder.Citations,
            Evidence = _recorder.Evidence,
            PassageLinks = [Link(PassageLinkKind.RespondsTo)],
        };
        Assert.Equivalent(passages, RecordedPassages.Of(graph), strict: true);
    }

    private static PassageLink Link(PassageLinkKind kind) =>
        new() { Id = default, Key = "M1", Kind = kind, FromPassage = "A2", ToPassage = "A1", RecordedAt = default, RecordedBy = "test" };

    private static RecordedPassage Passage(string key, IReadOnlyList<Hop> chain, params AttributedClaim[] claims) => new()
    {
        Key = key,
        DocumentId = _article,
        Section = DocumentSection.Body,
        Span = new(0, 4, "Here"),
        Chain = chain,
        Mode = QuotationMode.Paraphrase,
        Attitude = SourceAttitude.Assertion,
        Stance = Stance.Asserts,
        Tone = ReporterTone.Neutral,
        Claims = claims,
    };

    private static Hop Says(SourceId source) =>
        new() { SourceId = source, Basis = EvidenceBasis.Explicit, Relation = HopRelation.Says };

    private static Outlet Outlet(SourceId id) => new()
    {
        Id = id,
        Key = $"s{id.Value}",
        Name = $"Source {id.Value}",
        RecordedAt = _recordedAt,
        Kind = OutletKind.Outlet,
        Identified = true,
    };

    private static Document Document(DocumentId id, SourceId publisher, bool held) => new()
    {
        Id = id,
        Key = $"d{id.Value}",
        Kind = DocumentKind.Article,
        PublisherId = publisher,
        Held = held,
        RecordedAt = _recordedAt,
    };

    private static Claim Claim(AttributedClaim claim) => new()
    {
        Id = claim.ClaimId,
        Key = claim.ClaimKey,
        QuestionId = new(1),
        Proposition = claim.ClaimKey,
        Modality = ClaimModality.Fact,
        RecordedAt = _recordedAt,
    };
}
