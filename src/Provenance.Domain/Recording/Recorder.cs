using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Recording;

/// <summary>Derives statements, citations and evidence from recorded passages. A passage with claims c and a chain of
/// sources s1 … sn in the document d of publisher p becomes, for each claim, the statements (p, d, c), (s1, venue of
/// s1, c), …, a citation from each to the next, and a piece of evidence for each citation. Equal statements and
/// citations become one record, which connects documents.</summary>
/// <remarks>
/// Where a hop's source and the publisher of its venue are parts of one another, the publisher speaks (see <see
/// cref="SourceLines{TKey}"/>). Where several sources make the statement of a hop together, each has a statement, all
/// of these are cited and cite, and each two of them are one. A passage without a claim cites between what the
/// documents say as a whole. A RESPONDS_TO link adds a citation EXPLAINS between the furthest statements of its two
/// passages, a CONFIRMS link a citation CONFIRMS unless the chain of the first passage holds it already. A
/// SAME_STATEMENT link makes the furthest statements of its passages one. The remaining links change nothing. Time and
/// memory are in proportion to the evidence.
/// </remarks>
public sealed class Recorder
{
    private readonly GraphIds _ids;
    private readonly DateTimeOffset _recordedAt;
    private readonly string _recordedBy;
    private readonly SourceLines<SourceId> _lines = new();
    private readonly Dictionary<DocumentId, Document> _documents = [];
    private readonly Dictionary<(SourceId, DocumentId?, ClaimId?), StatementDraft> _statements = [];
    private readonly Dictionary<(StatementId, StatementId, CitationRelation), Citation> _citations = [];
    private readonly HashSet<CitationId> _linked = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<JointStatement> _joint = [];
    private readonly List<List<StatementDraft>> _chain = [];

    /// <summary>Begins to record.</summary>
    /// <param name="sources">The sources that passages name, and their wholes.</param>
    /// <param name="documents">The documents that passages are in or name.</param>
    /// <param name="ids">The storage keys, which must know those of stored records.</param>
    /// <param name="recordedAt">The time to record.</param>
    /// <param name="recordedBy">The author to record.</param>
    public Recorder(
        IEnumerable<Source> sources,
        IEnumerable<Document> documents,
        GraphIds ids,
        DateTimeOffset recordedAt,
        string recordedBy)
    {
        (_ids, _recordedAt, _recordedBy) = (ids, recordedAt, recordedBy);
        foreach (var source in sources)
        {
            if (source.PartOfId is { } whole)
            {
                _lines.Add(source.Id, whole);
            }
        }

        foreach (var document in documents)
        {
            _documents.TryAdd(document.Id, document);
        }
    }

    /// <summary>The statements made so far, in the order of their ids.</summary>
    public IReadOnlyList<Statement> Statements =>
        [.. _statements.Values.Select(draft => draft.ToStatement(_recordedAt)).OrderBy(statement => statement.Id.Value)];

    /// <summary>The citations made so far, in the order of their ids.</summary>
    public IReadOnlyList<Citation> Citations => [.. _citations.Values.OrderBy(citation => citation.Id.Value)];

    /// <summary>The evidence given so far, in the order of its ids.</summary>
    public IReadOnlyList<Evidence> Evidence => [.. _evidence.OrderBy(evidence => evidence.Id.Value)];

    /// <summary>The pairs of statements found so far to be one, in the order of their ids.</summary>
    public IReadOnlyList<JointStatement> JointStatements => [.. _joint.OrderBy(joint => joint.Id.Value)];

    /// <summary>Records a passage.</summary>
    public void Record(RecordedPassage passage) => Follow(passage, isNew: true);

    /// <summary>Takes into account a passage that was recorded before: it contributes to what follows from several
    /// passages together, but gives no evidence again.</summary>
    public void Recall(RecordedPassage passage) => Follow(passage, isNew: false);

    /// <summary>Records that a document makes a statement in its own voice.</summary>
    /// <param name="document">The held document; its publisher is known.</param>
    /// <param name="claim">The claim; null when none was written down.</param>
    /// <param name="appearance">The passage.</param>
    public void Record(DocumentId document, ClaimId? claim, Appearance appearance) =>
        SaidIn(document, claim).Appear(appearance);

    /// <summary>Whether a link between two passages adds records.</summary>
    public static bool Adds(PassageLink link) => link.Kind is PassageLinkKind.RespondsTo or PassageLinkKind.Confirms
        or PassageLinkKind.SameStatement;

    /// <summary>Records what a link between two passages adds: each of two links that show one citation gives evidence of it,
    /// but none does of a citation that a passage shows by itself.</summary>
    /// <param name="link">The link.</param>
    /// <param name="from">The passage at the start of the link.</param>
    /// <param name="to">The passage at the end of the link.</param>
    public void Record(PassageLink link, RecordedPassage from, RecordedPassage to)
    {
        if (!Adds(link))
        {
            return;
        }

        if (link.Kind == PassageLinkKind.SameStatement)
        {
            RecordSame(link, from, to);
            return;
        }

        var relation = link.Kind == PassageLinkKind.Confirms ? CitationRelation.Confirms : CitationRelation.Explains;
        foreach (var (claim, toClaim) in Pairs(from, to))
        {
            var citing = At(from, from.Chain.Count - (from.Responds ? 1 : 0), claim.ClaimId)[0];
            var cited = At(to, to.Chain.Count, toClaim.ClaimId)[0];
            var isShown = _citations.TryGetValue(KeyOf(citing, cited, relation), out var shown) && !_linked.Contains(shown.Id);
            if (citing.Id != cited.Id && !isShown)
            {
                var citation = Cite(citing, cited, relation);
                _linked.Add(citation);
                Show(
                    from,
                    claim,
                    from.Chain[^1],
                    from.Chain[^1].SourceId,
                    null,
                    citation,
                    $"{from.Key}/{link.Key}/{claim.ClaimKey}/{toClaim.ClaimKey}");
            }
        }
    }

    /// <summary>
    /// The claims that two linked passages share, or, when they share none, each of one with each of the other.
    /// </summary>
    private static List<(AttributedClaim From, AttributedClaim To)> Pairs(RecordedPassage from, RecordedPassage to)
    {
        var all = from.Claims.SelectMany(_ => to.Claims, (one, other) => (From: one, To: other)).ToList();
        var shared = all.Where(pair => pair.From.ClaimId == pair.To.ClaimId).ToList();
        return shared.Count > 0 ? shared : all;
    }

    /// <summary>Notes that what two passages ascribe to their furthest sources is one statement, for each claim that
    /// they share or, if they share none, for each of one with each of the other.</summary>
    private void RecordSame(PassageLink link, RecordedPassage from, RecordedPassage to)
    {
        foreach (var (claim, toClaim) in Pairs(from, to))
        {
            Join(
                At(from, from.Chain.Count, claim.ClaimId)[0],
                At(to, to.Chain.Count, toClaim.ClaimId)[0],
                (from.Key, to.Key),
                $"{from.Key}/{link.Key}/{claim.ClaimKey}/{toClaim.ClaimKey}");
        }
    }

    private void Follow(RecordedPassage passage, bool isNew)
    {
        if (passage.Claims.Count == 0)
        {
            Follow(passage, null, isNew);
        }

        foreach (var claim in passage.Claims)
        {
            Follow(passage, claim, isNew);
        }
    }

    private void Follow(RecordedPassage passage, AttributedClaim? claim, bool isNew)
    {
        _chain.Clear();
        _chain.Add([SaidIn(passage.DocumentId, claim?.ClaimId)]);
        _chain[0][0].SayInOwnDocument();
        for (var place = 1; place <= passage.Chain.Count; place++)
        {
            var hop = passage.Chain[place - 1];
            var cited = SaidBy(hop, claim?.ClaimId);
            foreach (var draft in cited)
            {
                draft.MakeTogether(cited.Where(other => other != draft));
                draft.StateAt(hop.StatedAt);
                if (hop.VenueId == passage.DocumentId)
                {
                    draft.SayInOwnDocument();
                }
            }

            FollowHop(passage, claim, place, cited, isNew);
            _chain.Add(cited);
        }

        TakeStances(passage, claim);
    }

    /// <summary>Has all who make the statement of one hop cite all who make that of the next.</summary>
    private void FollowHop(
        RecordedPassage passage, AttributedClaim? claim, int place, List<StatementDraft> cited, bool isNew)
    {
        var hop = passage.Chain[place - 1];
        var speakers = hop.SpeakerIds.ToList();
        var relation = HopRelations.ToCitation(hop.Relation, passage.Mode);
        var shown = 0;
        foreach (var citing in _chain[place - 1])
        {
            for (var speaker = 0; speaker < cited.Count; speaker++)
            {
                var citation = Cite(citing, cited[speaker], relation);
                if (isNew)
                {
                    var label = ++shown == 1 ? $"{passage.Key}/{place}" : $"{passage.Key}/{place}.{shown}";
                    Show(passage, claim, hop, speakers[speaker], place, citation,
                        claim is null ? label : $"{label}/{claim.ClaimKey}");
                }
            }
        }

        for (var one = 0; isNew && one < cited.Count; one++)
        {
            for (var other = one + 1; other < cited.Count; other++)
            {
                Join(cited[one], cited[other], (passage.Key, passage.Key),
                    $"{passage.Key}/{place}/{claim?.ClaimKey}/{one + 1}+{other + 1}");
            }
        }
    }

    private void Join(StatementDraft one, StatementDraft other, (string From, string To) passages, string key)
    {
        if (one.Id != other.Id)
        {
            _joint.Add(new()
            {
                Id = new(_ids.JointStatements[key]),
                Key = key,
                OneId = one.Id,
                OtherId = other.Id,
                FromPassage = passages.From,
                ToPassage = passages.To,
                RecordedAt = _recordedAt,
            });
        }
    }

    private void TakeStances(RecordedPassage passage, AttributedClaim? claim)
    {
        var responds = passage.Responds;
        _chain[^1].ForEach(draft => draft.Render(
            passage.DocumentId, responds ? Stance.Asserts : passage.Stance, claim?.Likelihood));
        if (responds)
        {
            _chain[^2].ForEach(draft => draft.Render(passage.DocumentId, passage.Stance, null));
        }

        for (var place = 0; place < _chain.Count - (responds ? 2 : 1); place++)
        {
            var stance = RelayStance(passage, place);
            _chain[place].ForEach(draft => draft.Relay(stance));
        }
    }

    /// <summary>The stance of a source that passes something on. It has the stance of a denial or a refusal to confirm
    /// when the whole chain only passes that on, and a denial when it disputes the next source or passes on such a
    /// dispute; otherwise it asserts.</summary>
    private static Stance RelayStance(RecordedPassage passage, int place)
    {
        var ahead = place;
        while (ahead < passage.Chain.Count && passage.Chain[ahead].PassesOn)
        {
            ahead++;
        }

        if (ahead < passage.Chain.Count)
        {
            return passage.Chain[ahead].Relation == HopRelation.Disputes ? Stance.Denies : Stance.Asserts;
        }

        return passage.Stance is Stance.Denies or Stance.NeitherConfirmsNorDenies or Stance.CannotConfirm
            && passage.Chain.Take(place).All(hop => hop.PassesOn) ? passage.Stance : Stance.Asserts;
    }

    /// <summary>The statement at a place of a passage's chain, 0 for the document that it lies in, by each who makes
    /// it.</summary>
    private List<StatementDraft> At(RecordedPassage passage, int place, ClaimId? claim) =>
        place == 0 ? [SaidIn(passage.DocumentId, claim)] : SaidBy(passage.Chain[place - 1], claim);

    private StatementDraft SaidIn(DocumentId document, ClaimId? claim) =>
        Statement(_documents[document].PublisherId!.Value, document, claim);

    private List<StatementDraft> SaidBy(Hop hop, ClaimId? claim)
    {
        var publisher = hop.VenueId is { } venue ? _documents[venue].PublisherId : null;
        return [.. hop.SpeakerIds.Select(source => Statement(
            publisher is { } known ? _lines.Speaker(source, known) : source, hop.VenueId, claim))];
    }

    private StatementDraft Statement(SourceId source, DocumentId? document, ClaimId? claim)
    {
        var key = (source, document, claim);
        if (!_statements.TryGetValue(key, out var draft))
        {
            draft = new(
                new(_ids.Statements[key]), source, document, claim, document is { } known && _documents[known].Held);
            _statements.Add(key, draft);
        }

        return draft;
    }

    private static (StatementId, StatementId, CitationRelation) KeyOf(
        StatementDraft citing, StatementDraft cited, CitationRelation relation) =>
        (citing.Id, cited.Id, GraphIds.KeyRelation(relation));

    private CitationId Cite(StatementDraft citing, StatementDraft cited, CitationRelation relation)
    {
        var key = KeyOf(citing, cited, relation);
        if (!_citations.TryGetValue(key, out var citation))
        {
            citation = new()
            {
                Id = new(_ids.Citations[key]),
                CitingId = citing.Id,
                CitedId = cited.Id,
                Relation = relation,
                RecordedAt = _recordedAt,
            };
            _citations.Add(key, citation);
        }
        else if (relation == CitationRelation.Quotes && citation.Relation != relation)
        {
            _citations[key] = citation with { Relation = relation };
        }

        return citation.Id;
    }

    private void Show(
        RecordedPassage passage,
        AttributedClaim? claim,
        Hop hop,
        SourceId named,
        int? place,
        CitationId citation,
        string key) =>
        _evidence.Add(new()
        {
            Id = new(_ids.Evidence[key]),
            Key = key,
            Passage = passage.Key,
            Hop = place,
            CitationId = citation,
            DocumentId = passage.DocumentId,
            Section = passage.Section,
            Span = passage.Span,
            SourceSpans = passage.SourceSpans,
            CueSpans = passage.CueSpans,
            ContentSpans = passage.ContentSpans,
            NamedSourceId = named,
            Mention = hop.Mention,
            Cue = hop.Cue,
            Mode = passage.Mode,
            Attitude = passage.Attitude,
            Stance = passage.Stance,
            Tone = passage.Tone,
            Hedge = claim?.Hedge,
            Likelihood = claim?.Likelihood,
            Basis = hop.Basis,
            VenueBasis = hop.VenueBasis,
            StatedAt = hop.StatedAt,
            Note = passage.Note,
            HopNote = hop.Note,
            RecordedAt = _recordedAt,
            RecordedBy = _recordedBy,
        });
}
