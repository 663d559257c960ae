using System.Text.Json;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;

namespace Provenance.Corpora;

/// <summary>An annotated set of documents as its file has it: records that refer to each other by their keys.</summary>
public sealed record Corpus
{
    /// <summary>What the corpus says of itself.</summary>
    public required CorpusMeta Meta { get; init; }

    /// <summary>Held documents and those known from citations.</summary>
    public required IReadOnlyList<CorpusDocument> Documents { get; init; }

    /// <summary>Who speaks.</summary>
    public required IReadOnlyList<CorpusSource> Sources { get; init; }

    /// <summary>What claims answer.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>What is said.</summary>
    public required IReadOnlyList<CorpusClaim> Claims { get; init; }

    /// <summary>Passages that ascribe claims to sources.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Passages in a document's own voice.</summary>
    public required IReadOnlyList<OwnVoicePassage> Unattributed { get; init; }

    /// <summary>Passages looked at and left out.</summary>
    public required IReadOnlyList<CorpusExclusion> Excluded { get; init; }

    /// <summary>How claims are related.</summary>
    public required IReadOnlyList<CorpusClaimLink> ClaimLinks { get; init; }

    /// <summary>How attributions are related.</summary>
    public required IReadOnlyList<PassageLink> AttributionLinks { get; init; }

    /// <summary>How sources and statements were rated.</summary>
    public required IReadOnlyList<CorpusAssessment> Assessments { get; init; }

    /// <summary>Which attributions and claim links were wrong.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }
}

/// <summary>What a corpus says of itself.</summary>
/// <param name="Key">Its natural key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Json">The whole object; members beyond key and title are free and are kept.</param>
public sealed record CorpusMeta(string Key, string Title, JsonElement Json);
