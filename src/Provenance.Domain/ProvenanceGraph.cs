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

namespace Provenance.Domain;

/// <summary>A whole graph, or a part of one, as lists of records, each in the order of ids.</summary>
public sealed class ProvenanceGraph
{
    /// <summary>The moment of the records: when they were read, or the moment that was looked back to.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether the requested part had too many records, so that some are left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>The corpora that the records came from.</summary>
    public IReadOnlyList<ImportedCorpus> Corpora { get; init; } = [];

    /// <summary>The speakers.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>The documents that carry statements.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The texts of the held documents.</summary>
    public IReadOnlyList<DocumentText> Texts { get; init; } = [];

    /// <summary>What was added to sources and documents later; those above have it.</summary>
    public IReadOnlyList<Addition> Additions { get; init; } = [];

    /// <summary>Passages looked at and left out.</summary>
    public IReadOnlyList<ExcludedPassage> ExcludedPassages { get; init; } = [];

    /// <summary>The measures that corpora brought.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The measures that are known, those of the program included.</summary>
    public MeasureVocabulary Vocabulary => field ??= MeasureVocabulary.BuiltIn.With(Measures);

    /// <summary>The populations among whom figures count.</summary>
    public IReadOnlyList<Population> Populations { get; init; } = [];

    /// <summary>The places where figures count.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>The populations and places, found by what figures call them; unless given, by their names as they
    /// are.</summary>
    public KnownSubjects Subjects
    {
        get => field ??= new(Populations, Places, static name => name);
        init;
    }

    /// <summary>The questions that claims answer.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>The propositions that are stated.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>The relations between claims.</summary>
    public IReadOnlyList<ClaimLink> ClaimLinks { get; init; } = [];

    /// <summary>The statements: which source says which claim in which document.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>The citations: which statement rests on which.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The statements that rest on something that is kept from those who ask.</summary>
    public IReadOnlySet<StatementId> Withheld { get; init; } = new HashSet<StatementId>();

    /// <summary>The passages that show the citations.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The pairs of statements that are one.</summary>
    public IReadOnlyList<JointStatement> JointStatements { get; init; } = [];

    /// <summary>The relations between annotated passages.</summary>
    public IReadOnlyList<PassageLink> PassageLinks { get; init; } = [];

    /// <summary>The ratings of sources and statements.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>The corrections of wrong annotations.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>The decisions which sources are one, and which are not.</summary>
    public IReadOnlyList<IdentityLink> Identities { get; init; } = [];

    /// <summary>What was put right in fields of records; those above have it.</summary>
    public IReadOnlyList<Amendment> Amendments { get; init; } = [];
}
