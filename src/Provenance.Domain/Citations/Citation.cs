namespace Provenance.Domain.Citations;

/// <summary>The storage key of a <see cref="Citation"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct CitationId(long Value);

/// <summary>How one statement rests on, or refers to, another.</summary>
public enum CitationRelation
{
    /// <summary>Gives its content in other words. Supports.</summary>
    Reports,

    /// <summary>Gives its words, wholly or in part. Supports.</summary>
    Quotes,

    /// <summary>Publishes it on the speaker's behalf. Supports.</summary>
    Publishes,

    /// <summary>Says that it is right. Supports.</summary>
    Confirms,

    /// <summary>Says that it is wrong.</summary>
    Disputes,

    /// <summary>Comments on it.</summary>
    Explains,

    /// <summary>Concludes from it; passes its origins on.</summary>
    Derives,

    /// <summary>Republishes a whole document; passes its origins on.</summary>
    Republishes,

    /// <summary>Names it in a credit line, for example of a photo; never supports.</summary>
    Credits,

    /// <summary>Notes that the cited source does not say either way; never supports.</summary>
    IsSilentOn,
}

/// <summary>An edge from a statement to a statement it rests on. It is unique for the two statements and the relation;
/// REPORTS becomes QUOTES as soon as one passage quotes.</summary>
public sealed record Citation
{
    /// <summary>The storage key.</summary>
    public required CitationId Id { get; init; }

    /// <summary>The citing statement.</summary>
    public required StatementId CitingId { get; init; }

    /// <summary>The cited statement.</summary>
    public required StatementId CitedId { get; init; }

    /// <summary>The relation of the citing to the cited statement.</summary>
    public required CitationRelation Relation { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction replaced this record or left it without support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }
}
