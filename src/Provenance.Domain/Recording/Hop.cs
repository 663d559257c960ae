using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Recording;

/// <summary>One source in the chain of a passage.</summary>
public sealed record Hop
{
    /// <summary>The source that the text names or means.</summary>
    public required SourceId SourceId { get; init; }

    /// <summary>The other sources that make the statement together with it, in the order recorded.</summary>
    public IReadOnlyList<SourceId> JointlyIds { get; init; } = [];

    /// <summary>Everyone who makes the statement, the source first.</summary>
    public IEnumerable<SourceId> SpeakerIds => JointlyIds.Prepend(SourceId);

    /// <summary>How the text names it here; null when it does not.</summary>
    public string? Mention { get; init; }

    /// <summary>The attributing words; null when there are none.</summary>
    public string? Cue { get; init; }

    /// <summary>The document in which the source said it; null when unknown.</summary>
    public DocumentId? VenueId { get; init; }

    /// <summary>Whether the words name that document; null without one.</summary>
    public EvidenceBasis? VenueBasis { get; init; }

    /// <summary>Whether the words name the source.</summary>
    public required EvidenceBasis Basis { get; init; }

    /// <summary>How it is connected to the preceding hop.</summary>
    public required HopRelation Relation { get; init; }

    /// <summary>When the source said it.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the preceding source only passes on what this source says.</summary>
    public bool PassesOn => Relation is HopRelation.Says or HopRelation.Publishes;
}
