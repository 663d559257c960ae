using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain;

/// <summary>A whole graph, or a part of one, as lists of records, each list in the order of its ids.</summary>
public sealed class ProvenanceGraph
{
    /// <summary>The moment whose records these are: when they were read, or one looked back to.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>Whether some of the part asked for were too many and are left out.</summary>
    public bool IsCut { get; init; }

    /// <summary>The corpora that the records came from.</summary>
    public IReadOnlyList<ImportedCorpus> Corpora { get; init; } = [];

    /// <summary>Who speaks.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>What carries statements.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>The texts of the held documents.</summary>
    public IReadOnlyList<DocumentText> Texts { get; init; } = [];

    /// <summary>Passages looked at and left out.</summary>
    public IReadOnlyList<ExcludedPassage> ExcludedPassages { get; init; } = [];

    /// <summary>What claims answer.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>What is said.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>How claims are related.</summary>
    public IReadOnlyList<ClaimLink> ClaimLinks { get; init; } = [];

    /// <summary>Who says what, and where.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Which statement rests on which.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The passages that show the citations.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>How annotated passages are related.</summary>
    public IReadOnlyList<PassageLink> PassageLinks { get; init; } = [];

    /// <summary>How sources and statements were rated.</summary>
    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    /// <summary>Which of their annotations were wrong.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}
