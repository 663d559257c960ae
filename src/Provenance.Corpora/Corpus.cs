using System.Text.Json;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora;

/// <summary>An annotated set of documents in the form of a corpus file: records refer to each other by their
/// keys.</summary>
public sealed record Corpus
{
    /// <summary>The corpus's description of itself.</summary>
    public required CorpusMeta Meta { get; init; }

    /// <summary>Held documents and those known from citations.</summary>
    public required IReadOnlyList<CorpusDocument> Documents { get; init; }

    /// <summary>The speakers.</summary>
    public required IReadOnlyList<CorpusSource> Sources { get; init; }

    /// <summary>What it adds to sources and documents.</summary>
    public required IReadOnlyList<CorpusAddition> Additions { get; init; }

    /// <summary>The measures that it brings.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>The populations among whom quantities are counted.</summary>
    public required IReadOnlyList<Population> Populations { get; init; }

    /// <summary>The places where quantities are counted.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>The questions that claims answer.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>The propositions that are stated.</summary>
    public required IReadOnlyList<CorpusClaim> Claims { get; init; }

    /// <summary>Passages that attribute claims to sources.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Passages in a document's own voice.</summary>
    public required IReadOnlyList<OwnVoicePassage> Unattributed { get; init; }

    /// <summary>Passages looked at and left out.</summary>
    public required IReadOnlyList<CorpusExclusion> Excluded { get; init; }

    /// <summary>The relations between claims.</summary>
    public required IReadOnlyList<CorpusClaimLink> ClaimLinks { get; init; }

    /// <summary>The relations between attributions.</summary>
    public required IReadOnlyList<PassageLink> AttributionLinks { get; init; }

    /// <summary>The ratings of sources and statements.</summary>
    public required IReadOnlyList<CorpusAssessment> Assessments { get; init; }

    /// <summary>The corrections of wrong attributions and links.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary>The decisions which sources are one, and which are not.</summary>
    public required IReadOnlyList<CorpusIdentity> Identities { get; init; }

    /// <summary>What it puts right in fields of records.</summary>
    public required IReadOnlyList<CorpusAmendment> Amendments { get; init; }
}

/// <summary>The description that a corpus gives of itself.</summary>
/// <param name="Key">Its natural key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Json">The whole object; members beyond key and title are free and are kept.</param>
public sealed record CorpusMeta(string Key, string Title, JsonElement Json);
