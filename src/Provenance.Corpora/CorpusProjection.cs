using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>
/// Turns an annotated corpus into the graph. An attribution with claims c and a chain of sources s1 … sn in the
/// document d of publisher p becomes, for each claim, the statements (p, d, c), (s1, venue of s1, c), …, a citation
/// from each to the next, and a piece of evidence for each citation. Equal statements and citations are one record,
/// which is what joins documents.
/// </summary>
/// <remarks>
/// Where a hop's source and the publisher of its venue are in one partOf line, the publisher speaks (see <see
/// cref="SourceLines"/>). A passage without a claim cites between what the documents say as a whole. A RESPONDS_TO link
/// adds a citation EXPLAINS between the furthest statements of its two passages, a CONFIRMS link a citation CONFIRMS
/// unless the chain of the first passage holds it already. The other links change nothing in the graph. What is left
/// out (see <see cref="GraphIds.LeftOut"/>) changes nothing either.
/// </remarks>
public sealed partial class CorpusProjection
{
    private readonly Corpus _corpus;
    private readonly CorpusContext _context;
    private readonly GraphIds _ids;
    private readonly DateTimeOffset _recordedAt;
    private readonly string _recordedBy;
    private readonly SourceLines _lines;
    private readonly Dictionary<string, CorpusDocument> _documents;
    private readonly Dictionary<string, Attribution> _attributions;
    private readonly Dictionary<long, StatementDraft> _statements = [];
    private readonly Dictionary<long, Citation> _citations = [];
    private readonly List<Evidence> _evidence = [];
    private readonly Dictionary<(string Passage, string Claim), List<StatementDraft>> _chains = [];

    private CorpusProjection(
        Corpus corpus, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy)
    {
        (_corpus, _context, _ids, _recordedAt, _recordedBy) = (corpus, context, ids, recordedAt, recordedBy);
        _lines = new([.. context.Sources, .. corpus.Sources]);
        _documents = context.Documents.Concat(corpus.Documents)
            .DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        _attributions = context.Attributions.Concat(corpus.Attributions)
            .DistinctBy(attribution => attribution.Id).ToDictionary(attribution => attribution.Id);
    }

    /// <summary>The graph of a corpus without errors; the same records in the same order for the same input.</summary>
    /// <param name="corpus">The corpus, as <see cref="CorpusReader"/> returned it.</param>
    /// <param name="ids">Storage keys, those of stored records made known.</param>
    /// <param name="recordedAt">When the records are made.</param>
    /// <param name="recordedBy">Who makes them.</param>
    public static ProvenanceGraph Of(Corpus corpus, GraphIds ids, DateTimeOffset recordedAt, string recordedBy)
    {
        CorpusProjection projection = new(corpus, CorpusContext.None, ids, recordedAt, recordedBy);
        return projection.Graph();
    }

    /// <summary>
    /// The graph of a batch. The attributions of the context take part in what they share with it, but give no evidence.
    /// </summary>
    internal static ProvenanceGraph Of(
        Corpus corpus, CorpusContext context, GraphIds ids, DateTimeOffset recordedAt, string recordedBy) =>
        new CorpusProjection(corpus, context, ids, recordedAt, recordedBy).Graph();

    private ProvenanceGraph Graph()
    {
        NumberInOrder();
        foreach (var attribution in _context.Attributions)
        {
            Project(attribution);
        }
        _evidence.Clear();
        foreach (var attribution in _corpus.Attributions.Where(item => !_ids.LeftOut.Contains(item.Id)))
        {
            Project(attribution);
        }
        foreach (var passage in _corpus.Unattributed)
        {
            var statement = Statement(
                _documents[passage.Document].Publisher!, passage.Document, OptionalClaimId(passage.Claim));
            statement.Appear(new(passage.Id, passage.Span, passage.Note));
        }
        foreach (var link in _corpus.AttributionLinks
            .Where(link => !_ids.LeftOut.Contains(link.From) && !_ids.LeftOut.Contains(link.To)))
        {
            Project(link);
        }
        SourceProjection sources = new(_corpus, _ids, _recordedAt);
        return new()
        {
            ReadAt = _recordedAt,
            Corpora = _corpus.Meta.Key.Length == 0 ? [] : [Corpus()],
            Sources = [.. _corpus.Sources.Select(sources.Of).OrderBy(source => source.Id.Value)],
            Documents = [.. _corpus.Documents.Select(Document).OrderBy(document => document.Id.Value)],
            Texts = [.. _corpus.Documents.Where(document => document.Held).Select(Text)
                .OrderBy(text => text.DocumentId.Value)],
            ExcludedPassages = [.. _corpus.Excluded.Select(Excluded).OrderBy(passage => passage.Id.Value)],
            Questions = [.. _corpus.Questions.Select(Question).OrderBy(question => question.Id.Value)],
            Claims = [.. _corpus.Claims.Select(Claim).OrderBy(claim => claim.Id.Value)],
            ClaimLinks = [.. _corpus.ClaimLinks.Where(link => !_ids.LeftOut.Contains(link.Id)).Select(ClaimLink)
                .OrderBy(link => link.Id.Value)],
            Statements = [.. _statements.Values.Select(draft => draft.ToStatement(_recordedAt))
                .OrderBy(statement => statement.Id.Value)],
            Citations = [.. _citations.Values.OrderBy(citation => citation.Id.Value)],
            Evidence = [.. _evidence.OrderBy(evidence => evidence.Id.Value)],
            PassageLinks = [.. _corpus.AttributionLinks.Select(PassageLink).OrderBy(link => link.Id.Value)],
            Assessments = [.. _corpus.Assessments.Select(Assessment)
                .Where(item => item.StatementId is not { } statement || _statements.ContainsKey(statement.Value))
                .OrderBy(assessment => assessment.Id.Value)],
            Corrections = [.. _corpus.Corrections.Select(Correction).OrderBy(correction => correction.Id.Value)],
        };
    }

    /// <summary>Assigns numbers in the order of the file before any reference can assign them out of it.</summary>
    private void NumberInOrder()
    {
        _corpus.Sources.ToList().ForEach(source => _ = _ids.Sources[source.Id]);
        _corpus.Documents.ToList().ForEach(document => _ = _ids.Documents[document.Id]);
        _corpus.Questions.ToList().ForEach(question => _ = _ids.Questions[question.Id]);
        _corpus.Claims.ToList().ForEach(claim => _ = _ids.Claims[claim.Id]);
    }

    private void Project(Attribution attribution)
    {
        if (attribution.Claims.Count == 0)
        {
            Project(attribution, null);
        }
        foreach (var claim in attribution.Claims)
        {
            Project(attribution, claim);
        }
    }

    private void Project(Attribution attribution, AttributedClaim? claim)
    {
        var claimId = OptionalClaimId(claim?.Claim);
        List<StatementDraft> chain =
            [Statement(_documents[attribution.Document].Publisher!, attribution.Document, claimId)];
        chain[0].SayInOwnDocument();
        for (var i = 0; i < attribution.Chain.Count; i++)
        {
            var hop = attribution.Chain[i];
            var publisher = hop.Venue is null ? null : _documents[hop.Venue].Publisher;
            var cited = Statement(_lines.Speaker(hop.Source, publisher), hop.Venue, claimId);
            cited.StateAt(hop.StatedAt);
            var citation = Citation(chain[i], cited, Relation(hop.Relation, attribution.Mode));
            if (hop.Venue == attribution.Document)
            {
                cited.SayInOwnDocument();
            }
            Show(attribution, claim, hop, i + 1, citation, $"{attribution.Id}/{i + 1}{Suffix(claim)}");
            chain.Add(cited);
        }
        _chains[(attribution.Id, claim?.Claim ?? "")] = chain;
        Take(attribution, claim, chain);
    }

    private void Take(Attribution attribution, AttributedClaim? claim, List<StatementDraft> chain)
    {
        var document = new DocumentId(_ids.Documents[attribution.Document]);
        var responds = Responds(attribution);
        chain[^1].Render(document, responds ? Stance.Asserts : attribution.Stance, claim?.Phia);
        if (responds)
        {
            chain[^2].Render(document, attribution.Stance, null);
        }
        for (var place = 0; place < chain.Count - (responds ? 2 : 1); place++)
        {
            chain[place].Relay(RelayStance(attribution, place));
        }
    }

    /// <summary>Whether the stance is that of the last source but one, towards what the last one says.</summary>
    private static bool Responds(Attribution attribution) => (attribution.Chain[^1].Relation, attribution.Stance) is
        (HopRelation.Confirms, Stance.Confirms) or (HopRelation.Disputes, Stance.Denies);

    /// <summary>
    /// What passing on makes of one who does: the stance of a denial or a refusal to confirm, when all of the chain only
    /// passes it on; a denial, for who disputes the next source and who passes on that it does; else an assertion.
    /// </summary>
    private static Stance RelayStance(Attribution attribution, int place)
    {
        var ahead = attribution.Chain.Skip(place).SkipWhile(PassesOn).Select(hop => (HopRelation?)hop.Relation);
        return ahead.FirstOrDefault() == HopRelation.Disputes ? Stance.Denies
            : attribution.Stance is Stance.Denies or Stance.NeitherConfirmsNorDenies or Stance.CannotConfirm
                && attribution.Chain.All(PassesOn) ? attribution.Stance
            : Stance.Asserts;
    }

    private static bool PassesOn(Hop hop) => hop.Relation is HopRelation.Says or HopRelation.Publishes;

    private static CitationRelation Relation(HopRelation relation, QuotationMode mode) => relation switch
    {
        HopRelation.Publishes => CitationRelation.Publishes,
        HopRelation.Confirms => CitationRelation.Confirms,
        HopRelation.Disputes => CitationRelation.Disputes,
        HopRelation.Derives => CitationRelation.Derives,
        HopRelation.Republishes => CitationRelation.Republishes,
        HopRelation.Credits => CitationRelation.Credits,
        HopRelation.IsSilentOn => CitationRelation.IsSilentOn,
        _ => mode is QuotationMode.Direct or QuotationMode.Mixed ? CitationRelation.Quotes : CitationRelation.Reports,
    };

    private void Project(AttributionLink link)
    {
        if (link.Kind is not (PassageLinkKind.RespondsTo or PassageLinkKind.Confirms))
        {
            return;
        }
        var (from, to) = (_attributions[link.From], _attributions[link.To]);
        var relation = link.Kind == PassageLinkKind.Confirms ? CitationRelation.Confirms : CitationRelation.Explains;
        foreach (var (claim, toClaim) in Pairs(from, to))
        {
            var citing = _chains[(from.Id, claim.Claim)][Responds(from) ? ^2 : ^1];
            var cited = _chains[(to.Id, toClaim.Claim)][^1];
            if (citing.Id == cited.Id || _citations.ContainsKey(CitationNumber(citing, cited, relation)))
            {
                continue;
            }
            Show(from, claim, from.Chain[^1], null, Citation(citing, cited, relation),
                $"{from.Id}/{link.Id}/{claim.Claim}/{toClaim.Claim}");
        }
    }

    /// <summary>
    /// The claims that two linked passages share, or, when they share none, each of one with each of the other.
    /// </summary>
    private static List<(AttributedClaim From, AttributedClaim To)> Pairs(Attribution from, Attribution to)
    {
        var all = from.Claims.SelectMany(_ => to.Claims, (one, other) => (From: one, To: other)).ToList();
        var shared = all.Where(pair => pair.From.Claim == pair.To.Claim).ToList();
        return shared.Count > 0 ? shared : all;
    }

    private StatementDraft Statement(string source, string? document, ClaimId? claim)
    {
        var sourceId = new SourceId(_ids.Sources[source]);
        DocumentId? documentId = document is null ? null : new(_ids.Documents[document]);
        var number = _ids.Statements[(sourceId, documentId, claim)];
        if (!_statements.TryGetValue(number, out var draft))
        {
            draft = new(new(number), sourceId, documentId, claim, document is not null && _documents[document].Held);
            _statements.Add(number, draft);
        }
        return draft;
    }

    private long CitationNumber(StatementDraft citing, StatementDraft cited, CitationRelation relation) =>
        _ids.Citations[(citing.Id, cited.Id, GraphIds.KeyRelation(relation))];

    private CitationId Citation(StatementDraft citing, StatementDraft cited, CitationRelation relation)
    {
        var number = CitationNumber(citing, cited, relation);
        if (!_citations.ContainsKey(number) || relation == CitationRelation.Quotes)
        {
            _citations[number] = new()
            {
                Id = new(number),
                CitingId = citing.Id,
                CitedId = cited.Id,
                Relation = relation,
                RecordedAt = _recordedAt,
            };
        }
        return new(number);
    }

    private void Show(
        Attribution attribution, AttributedClaim? claim, Hop hop, int? place, CitationId citation, string key) =>
        _evidence.Add(new()
        {
            Id = new(_ids.Evidence[key]),
            Key = key,
            Passage = attribution.Id,
            Hop = place,
            CitationId = citation,
            DocumentId = new(_ids.Documents[attribution.Document]),
            Section = attribution.Section,
            Span = attribution.Span,
            SourceSpans = attribution.SourceSpans,
            CueSpans = attribution.CueSpans,
            ContentSpans = attribution.ContentSpans,
            NamedSourceId = new(_ids.Sources[hop.Source]),
            Mention = hop.Mention,
            Cue = hop.Cue,
            Mode = attribution.Mode,
            Attitude = attribution.Attitude,
            Stance = attribution.Stance,
            Tone = attribution.Tone,
            Hedge = claim?.Hedge,
            Likelihood = claim?.Phia,
            Basis = hop.Basis,
            VenueBasis = hop.VenueBasis,
            StatedAt = hop.StatedAt,
            Note = attribution.Note,
            HopNote = hop.Note,
            RecordedAt = _recordedAt,
            RecordedBy = _recordedBy,
        });

    private static string Suffix(AttributedClaim? claim) => claim is null ? "" : $"/{claim.Claim}";

    private ClaimId? OptionalClaimId(string? key) => key is null ? null : new(_ids.Claims[key]);

    private ImportedCorpus Corpus() => new()
    {
        Id = new(_ids.Corpora[_corpus.Meta.Key]),
        Key = _corpus.Meta.Key,
        Title = _corpus.Meta.Title,
        Meta = _corpus.Meta.Json.GetRawText(),
        RecordedAt = _recordedAt,
    };

    private Document Document(CorpusDocument document) => new()
    {
        Id = new(_ids.Documents[document.Id]),
        Key = document.Id,
        Kind = document.Kind,
        Title = document.Title,
        Url = document.Url,
        Language = document.Language,
        PublisherId = document.Publisher is { } publisher ? new SourceId(_ids.Sources[publisher]) : null,
        PublishedAt = document.PublishedAt,
        Held = document.Held,
        Sha256 = document.Sha256,
        FileName = document.File,
        Description = document.Description,
        Notes = document.Notes,
        RecordedAt = _recordedAt,
    };

    private DocumentText Text(CorpusDocument document) =>
        new() { DocumentId = new(_ids.Documents[document.Id]), Text = document.Text! };

    private ExcludedPassage Excluded(CorpusExclusion exclusion)
    {
        var document = new DocumentId(_ids.Documents[exclusion.Document]);
        return new()
        {
            Id = new(_ids.ExcludedPassages[(document, exclusion.Text)]),
            DocumentId = document,
            Text = exclusion.Text,
            Why = exclusion.Why,
        };
    }

    private Question Question(CorpusQuestion question) => new()
    {
        Id = new(_ids.Questions[question.Id]),
        Key = question.Id,
        Text = question.Text,
        Subject = question.Subject,
        Place = question.Place,
        RecordedAt = _recordedAt,
    };

    private Claim Claim(CorpusClaim claim) => new()
    {
        Id = new(_ids.Claims[claim.Id]),
        Key = claim.Id,
        QuestionId = new(_ids.Questions[claim.Question]),
        Proposition = claim.Proposition,
        Estimate = claim.Quantity,
        Modality = claim.Modality,
        Condition = claim.Condition,
        Since = claim.Since,
        Note = claim.Note,
        RecordedAt = _recordedAt,
    };
}
