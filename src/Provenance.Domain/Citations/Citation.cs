namespace Provenance.Domain.Citations;

/// <summary>The storage key of a <see cref="Citation"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct CitationId(long Value);

/// <summary>In what way one statement rests on, or refers to, another.</summary>
public enum CitationRelation
{
    /// <summary>Gives its content in other words. Supports.</summary>
    Reports,

    /// <summary>Gives its words, wholly or in part. Supports.</summary>
    Quotes,

    /// <summary>Puts it before the public on the speaker's behalf. Supports.</summary>
    Publishes,

    /// <summary>Says that it is right. Supports.</summary>
    Confirms,

    /// <summary>Says that it is wrong.</summary>
    Disputes,

    /// <summary>Comments on it.</summary>
    Explains,

    /// <summary>Concludes from it; passes its origins on.</summary>
    Derives,

    /// <summary>Carries a whole document again; passes its origins on.</summary>
    Republishes,

    /// <summary>Names it in a credit line, of a photo for one; never supports.</summary>
    Credits,

    /// <summary>Notes that the cited source says nothing either way; never supports.</summary>
    IsSilentOn,
}

/// <summary>
/// An edge from a statement to a statement it rests on; unique on the two and the relation, where QUOTES takes the
/// place of REPORTS as soon as one passage quotes.
/// </summary>
public sealed record Citation
{
    /// <summary>The storage key.</summary>
    public required CitationId Id { get; init; }

    /// <summary>The statement that cites.</summary>
    public required StatementId CitingId { get; init; }

    /// <summary>The statement that is cited.</summary>
    public required StatementId CitedId { get; init; }

    /// <summary>In what way.</summary>
    public required CitationRelation Relation { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>When a correction took this record's place, or left it without any support; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }
}
