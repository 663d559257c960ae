namespace Provenance.Domain.Subjects;

/// <summary>Who or what figures are about, or where: what populations and places have in common. A figure names it by its
/// key, its name or an alias; which of two records has a name is never open.</summary>
public abstract record Subject
{
    /// <summary>The stable natural key: DPRK_TROOPS, kursk. Unique among records of its kind.</summary>
    public required string Key { get; init; }

    /// <summary>Its name: "Kursk".</summary>
    public required string Name { get; init; }

    /// <summary>Its other names: "Kursk region", "Курская область".</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The key of the record of its kind that it is a part of; null when it is part of none.</summary>
    public string? PartOf { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }

    /// <summary>When this record was made.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Everything by which a figure may name it: its key, its name and its aliases.</summary>
    public IEnumerable<string> AllNames() => [Key, Name, .. Aliases];
}
