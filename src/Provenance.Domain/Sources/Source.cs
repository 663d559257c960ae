namespace Provenance.Domain.Sources;

/// <summary>The storage key of a <see cref="Source"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct SourceId(long Value);

/// <summary>What form of a name an <see cref="Alias"/> is.</summary>
public enum AliasKind
{
    /// <summary>Another full name.</summary>
    Name,

    /// <summary>An abbreviation: NIS.</summary>
    Abbreviation,

    /// <summary>Another spelling in another script or romanisation: Lee Seong-kweun.</summary>
    Transliteration,

    /// <summary>A place or building that stands for it: Pentagon.</summary>
    Metonym,

    /// <summary>A description that picks it out: South Korea's spy agency.</summary>
    Description,
}

/// <summary>Another wording by which texts name a source.</summary>
/// <param name="Text">The wording, as texts have it.</param>
/// <param name="Language">Its language, a BCP 47 tag; null when not recorded.</param>
/// <param name="Kind">What form of a name it is; null when not recorded.</param>
public sealed record Alias(string Text, string? Language = null, AliasKind? Kind = null);

/// <summary>Who speaks: a party that publishes, states or is cited.</summary>
public abstract record Source
{
    /// <summary>The storage key.</summary>
    public required SourceId Id { get; init; }

    /// <summary>The stable natural key: bbc, uk-mod, nis.</summary>
    public required string Key { get; init; }

    /// <summary>The name to show; for a source without one, a description in parentheses.</summary>
    public required string Name { get; init; }

    /// <summary>Other wordings by which texts name it, in the order recorded.</summary>
    public IReadOnlyList<Alias> Aliases { get; init; } = [];

    /// <summary>
    /// The source that it is a part of: HUR is part of the Ministry of Defence of Ukraine. Never a loop.
    /// </summary>
    public SourceId? PartOfId { get; init; }

    /// <summary>The source that stands for it since they were merged; null while it stands for itself. It follows from the
    /// decisions about identity, and is no part of the record.</summary>
    public SourceId? MergedIntoId { get; init; }

    /// <summary>What the text calls it, where no kind fits better than OTHER.</summary>
    public string? KindWords { get; init; }

    /// <summary>Its country, an ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>The address of its own site or profile; null when not recorded.</summary>
    public string? Url { get; init; }

    /// <summary>Who owns it, in the order recorded.</summary>
    public IReadOnlyList<Ownership> Owners { get; init; } = [];

    /// <summary>Sources that may be the same: candidates to look at, never merged. While they may be one, they are not
    /// shown to be independent.</summary>
    public IReadOnlyList<SourceId> PossiblySameAsIds { get; init; } = [];

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The groups whose members alone may see it; empty if everyone may.</summary>
    public IReadOnlyList<string> RestrictedTo { get; init; } = [];
}
