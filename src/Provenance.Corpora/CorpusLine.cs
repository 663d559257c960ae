using System.Text.Json;

namespace Provenance.Corpora;

/// <summary>The kinds of records in a corpus in JSON Lines.</summary>
public enum CorpusLineKind
{
    /// <summary>What the corpus says of itself, in the member <c>meta</c>; the first line, and no other.</summary>
    Meta,

    /// <summary>A document, its text inline.</summary>
    Document,

    /// <summary>Who speaks.</summary>
    Source,

    /// <summary>What claims answer.</summary>
    Question,

    /// <summary>What is said.</summary>
    Claim,

    /// <summary>A passage that ascribes claims to sources.</summary>
    Attribution,

    /// <summary>A passage in a document's own voice.</summary>
    Unattributed,

    /// <summary>A passage looked at and left out.</summary>
    Excluded,

    /// <summary>How two claims are related.</summary>
    ClaimLink,

    /// <summary>How two attributions are related.</summary>
    AttributionLink,

    /// <summary>How someone rated a source or a statement.</summary>
    Assessment,

    /// <summary>That an annotation no longer stands.</summary>
    Correction,
}

/// <summary>One record of a corpus in JSON Lines.</summary>
/// <param name="Number">Its line, 1 or more.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Record">
/// The record: a <see cref="CorpusMeta"/>, <see cref="CorpusDocument"/>, <see cref="CorpusSource"/> and so on.
/// </param>
/// <param name="Closed">
/// Whether no record up to this line awaits a source or document that follows: here a stream may be cut into batches.
/// </param>
public sealed record CorpusLine(int Number, CorpusLineKind Kind, object Record, bool Closed)
{
    /// <summary>How many bytes of the stream it and the lines before it take.</summary>
    public long End { get; init; }

    /// <summary>The member of a line that names its kind; <c>kind</c> is a member of the records themselves.</summary>
    public const string KindMember = "record";

    /// <summary>How a line names a kind: claimLink.</summary>
    public static string NameOf(CorpusLineKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The member of the JSON form that lists the records of a kind: claimLinks.</summary>
    internal static string ListOf(CorpusLineKind kind) => kind switch
    {
        CorpusLineKind.Unattributed or CorpusLineKind.Excluded => NameOf(kind),
        _ => NameOf(kind) + "s",
    };
}
