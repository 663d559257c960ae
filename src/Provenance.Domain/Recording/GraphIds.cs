using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Recording;

/// <summary>The storage keys of recorded records. A caller who records into a non-empty store first makes the natural
/// keys of its records known, so that recording twice yields the same records.</summary>
public sealed class GraphIds
{
    /// <summary>Of corpora, by key.</summary>
    public IdSequence<string> Corpora { get; init; } = new();

    /// <summary>Of sources, by key.</summary>
    public IdSequence<string> Sources { get; init; } = new();

    /// <summary>Of documents, by key.</summary>
    public IdSequence<string> Documents { get; init; } = new();

    /// <summary>Of additions, by key.</summary>
    public IdSequence<string> Additions { get; init; } = new();

    /// <summary>Of excluded passages, by document and text.</summary>
    public IdSequence<(DocumentId Document, string Text)> ExcludedPassages { get; init; } = new();

    /// <summary>Of measures, by key.</summary>
    public IdSequence<string> Measures { get; init; } = new();

    /// <summary>Of populations, by key.</summary>
    public IdSequence<string> Populations { get; init; } = new();

    /// <summary>Of places, by key.</summary>
    public IdSequence<string> Places { get; init; } = new();

    /// <summary>Of questions, by key.</summary>
    public IdSequence<string> Questions { get; init; } = new();

    /// <summary>Of claims, by key.</summary>
    public IdSequence<string> Claims { get; init; } = new();

    /// <summary>Of claim links, by key.</summary>
    public IdSequence<string> ClaimLinks { get; init; } = new();

    /// <summary>Of statements, by source, document and claim.</summary>
    public IdSequence<(SourceId Source, DocumentId? Document, ClaimId? Claim)> Statements { get; init; } = new();

    /// <summary>Of citations, by citing and cited statement and relation, REPORTS standing for QUOTES too.</summary>
    public IdSequence<(StatementId Citing, StatementId Cited, CitationRelation Relation)> Citations { get; init; } =
        new();

    /// <summary>Of evidence, by key.</summary>
    public IdSequence<string> Evidence { get; init; } = new();

    /// <summary>Of joint statements, by key.</summary>
    public IdSequence<string> JointStatements { get; init; } = new();

    /// <summary>Of passage links, by key.</summary>
    public IdSequence<string> PassageLinks { get; init; } = new();

    /// <summary>Of assessments, by key.</summary>
    public IdSequence<string> Assessments { get; init; } = new();

    /// <summary>Of corrections, by key.</summary>
    public IdSequence<string> Corrections { get; init; } = new();

    /// <summary>Of decisions about identity, by key.</summary>
    public IdSequence<string> Identities { get; init; } = new();

    /// <summary>Of amendments, by key.</summary>
    public IdSequence<string> Amendments { get; init; } = new();

    /// <summary>The keys of passages and links that are not to be recorded: those already corrected, and those
    /// that will replace others later.</summary>
    public IReadOnlySet<string> LeftOut { get; init; } = new HashSet<string>();

    /// <summary>Notes a stored correction.</summary>
    public void Know(Correction correction) => Corrections.Know(correction.Key, correction.Id.Value);

    /// <summary>Notes a stored decision about identity.</summary>
    public void Know(IdentityLink link) => Identities.Know(link.Key, link.Id.Value);

    /// <summary>Notes a stored amendment.</summary>
    public void Know(Amendment amendment) => Amendments.Know(amendment.Key, amendment.Id.Value);

    /// <summary>Notes a stored corpus.</summary>
    public void Know(ImportedCorpus corpus) => Corpora.Know(corpus.Key, corpus.Id.Value);

    /// <summary>Notes a stored source.</summary>
    public void Know(Source source) => Sources.Know(source.Key, source.Id.Value);

    /// <summary>Notes a stored document.</summary>
    public void Know(Document document) => Documents.Know(document.Key, document.Id.Value);

    /// <summary>Notes a stored addition.</summary>
    public void Know(Addition addition) => Additions.Know(addition.Key, addition.Id.Value);

    /// <summary>Notes a stored excluded passage.</summary>
    public void Know(ExcludedPassage passage) =>
        ExcludedPassages.Know((passage.DocumentId, passage.Text), passage.Id.Value);

    /// <summary>Notes a stored measure.</summary>
    public void Know(Measure measure) => Measures.Know(measure.Key, measure.Id.Value);

    /// <summary>Notes a stored population.</summary>
    public void Know(Population population) => Populations.Know(population.Key, population.Id.Value);

    /// <summary>Notes a stored place.</summary>
    public void Know(Place place) => Places.Know(place.Key, place.Id.Value);

    /// <summary>Notes a stored question.</summary>
    public void Know(Question question) => Questions.Know(question.Key, question.Id.Value);

    /// <summary>Notes a stored claim.</summary>
    public void Know(Claim claim) => Claims.Know(claim.Key, claim.Id.Value);

    /// <summary>Notes a stored claim link.</summary>
    public void Know(ClaimLink link) => ClaimLinks.Know(link.Key, link.Id.Value);

    /// <summary>Notes a stored statement.</summary>
    public void Know(Statement statement) =>
        Statements.Know((statement.SourceId, statement.DocumentId, statement.ClaimId), statement.Id.Value);

    /// <summary>Notes a stored citation.</summary>
    public void Know(Citation citation) =>
        Citations.Know((citation.CitingId, citation.CitedId, KeyRelation(citation.Relation)), citation.Id.Value);

    /// <summary>Notes a stored piece of evidence.</summary>
    public void Know(Evidence evidence) => Evidence.Know(evidence.Key, evidence.Id.Value);

    /// <summary>Notes a stored joint statement.</summary>
    public void Know(JointStatement joint) => JointStatements.Know(joint.Key, joint.Id.Value);

    /// <summary>Notes a stored passage link.</summary>
    public void Know(PassageLink link) => PassageLinks.Know(link.Key, link.Id.Value);

    /// <summary>Notes a stored assessment.</summary>
    public void Know(Assessment assessment) => Assessments.Know(assessment.Key, assessment.Id.Value);

    /// <summary>The relation in the natural key of a citation. One citation represents the passages that report and
    /// those that quote, and becomes QUOTES as soon as one quotes.</summary>
    public static CitationRelation KeyRelation(CitationRelation relation) =>
        relation == CitationRelation.Quotes ? CitationRelation.Reports : relation;
}
