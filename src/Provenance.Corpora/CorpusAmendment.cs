using System.Text.Json.Nodes;
using Provenance.Corpora.Formats;
using Provenance.Domain.Amendments;

namespace Provenance.Corpora;

/// <summary>An amendment in the form of a corpus: it refers to its record by key.</summary>
public sealed record CorpusAmendment
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of the record.</summary>
    public required AmendedKind Kind { get; init; }

    /// <summary>The key of the record.</summary>
    public required string Of { get; init; }

    /// <summary>The members that are others; null for one that is removed.</summary>
    public required JsonObject Fields { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The revision of the record that it is for; null for any.</summary>
    public int? ExpectedRevision { get; init; }

    /// <summary>Who put it right; empty for who imports it.</summary>
    public string RecordedBy { get; init; } = "";

    /// <summary>When; the least time for the time of the import.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>How records of the kind are written.</summary>
    internal AmendableFormat Format => AmendableFormat.Of(Kind);
}

/// <summary>A record as an amendment of a batch leaves it.</summary>
/// <param name="Amendment">The amendment.</param>
/// <param name="Path">The place of what it says of the record.</param>
/// <param name="Record">The record in the form of a corpus.</param>
/// <param name="Fields">The members that are others then.</param>
/// <param name="Before">What they were; null for one that was not there.</param>
public sealed record AmendedRecord(
    CorpusAmendment Amendment, string Path, object Record, JsonObject Fields, JsonObject Before)
{
    /// <summary>What the members were, as text.</summary>
    public string BeforeText => CorpusJson.Compact(Before);
}
