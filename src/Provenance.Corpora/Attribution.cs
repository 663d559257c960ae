using Provenance.Domain.Citations;
using Provenance.Domain.Recording;

namespace Provenance.Corpora;

/// <summary>A passage that attributes claims to a chain of sources, in the form of a corpus: it refers to other records
/// by key.</summary>
public sealed record Attribution
{
    /// <summary>The passage without its chain and without storage keys of other records.</summary>
    public required RecordedPassage Passage { get; init; }

    /// <summary>Its key.</summary>
    public string Id => Passage.Key;

    /// <summary>The key of the held document.</summary>
    public required string Document { get; init; }

    /// <summary>The sources, nearest first; at least one.</summary>
    public required IReadOnlyList<CorpusHop> Chain { get; init; }

    /// <summary>For checking: the document's text file.</summary>
    public string? File { get; init; }

    /// <summary>For checking: the key of the document's publisher.</summary>
    public string? Citing { get; init; }

    /// <summary>For checking: the length of the chain.</summary>
    public int? Depth { get; init; }

    /// <summary>For checking: whether the section is RELATED_LINK.</summary>
    public bool? Peripheral { get; init; }
}

/// <summary>One source in the chain of an attribution, in the form of a corpus.</summary>
/// <param name="Hop">The hop without storage keys of other records.</param>
/// <param name="Source">The source's key.</param>
/// <param name="Venue">The key of the document in which the source said it.</param>
/// <param name="Kind">For checking: the source's type and kind, TYPE/KIND.</param>
public sealed record CorpusHop(Hop Hop, string Source, string? Venue, string? Kind)
{
    /// <summary>The keys of the other sources that make the statement together with it.</summary>
    public IReadOnlyList<string> Jointly { get; init; } = [];

    /// <summary>The keys of everyone who makes the statement, the source first.</summary>
    public IEnumerable<string> Speakers => Jointly.Prepend(Source);
}

/// <summary>A passage in a document's own voice, in the form of a corpus.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Document">The key of the held document.</param>
/// <param name="Claim">The key of the claim that it makes; null when none was written down.</param>
public sealed record OwnVoicePassage(Appearance Passage, string Document, string? Claim)
{
    /// <summary>Its key.</summary>
    public string Id => Passage.Key;
}
