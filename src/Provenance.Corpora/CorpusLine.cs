using System.Text.Json;

namespace Provenance.Corpora;

/// <summary>The kinds of records in a corpus in JSON Lines.</summary>
public enum CorpusLineKind
{
    /// <summary>What the corpus says of itself, in the member <c>meta</c>; the first line, and no other.</summary>
    Meta,

    /// <summary>A document, its text inline.</summary>
    Document,

    /// <summary>A speaker.</summary>
    Source,

    /// <summary>What was found out later of a source or a document.</summary>
    Addition,

    /// <summary>A measure of what estimates count.</summary>
    Measure,

    /// <summary>Those among whom quantities are counted.</summary>
    Population,

    /// <summary>Where quantities are counted.</summary>
    Place,

    /// <summary>A question that claims answer.</summary>
    Question,

    /// <summary>A proposition that is stated.</summary>
    Claim,

    /// <summary>A passage that attributes claims to sources.</summary>
    Attribution,

    /// <summary>A passage in a document's own voice.</summary>
    Unattributed,

    /// <summary>A passage looked at and left out.</summary>
    Excluded,

    /// <summary>A relation between two claims.</summary>
    ClaimLink,

    /// <summary>A relation between two attributions.</summary>
    AttributionLink,

    /// <summary>A rating of a source or a statement.</summary>
    Assessment,

    /// <summary>A record that an annotation no longer stands.</summary>
    Correction,

    /// <summary>A decision that two sources are one, or that they are two.</summary>
    Identity,

    /// <summary>A record that fields of a record were wrong.</summary>
    Amendment,
}

/// <summary>One record of a corpus in JSON Lines.</summary>
/// <param name="Number">Its line, 1 or more.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Record">
/// The record: a <see cref="CorpusMeta"/>, <see cref="CorpusDocument"/>, <see cref="CorpusSource"/> and so on.
/// </param>
/// <param name="Closed">Whether no record up to this line refers to a source or document that follows, so that a batch
/// may end here.</param>
public sealed record CorpusLine(int Number, CorpusLineKind Kind, object Record, bool Closed)
{
    /// <summary>How many bytes of the stream end with this line.</summary>
    public long End { get; init; }

    /// <summary>The member of a line that names its kind; <c>kind</c> is a member of the records themselves.</summary>
    public const string KindMember = "record";

    /// <summary>The name of a kind in a line: claimLink.</summary>
    public static string NameOf(CorpusLineKind kind) => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());

    /// <summary>The kind of that name.</summary>
    internal static CorpusLineKind KindOf(string name) => Enum.Parse<CorpusLineKind>(name, ignoreCase: true);

    /// <summary>The member of the JSON form that lists the records of a kind: claimLinks.</summary>
    internal static string ListOf(CorpusLineKind kind) => kind switch
    {
        CorpusLineKind.Unattributed or CorpusLineKind.Excluded => NameOf(kind),
        CorpusLineKind.Identity => "identities",
        _ => NameOf(kind) + "s",
    };
}
