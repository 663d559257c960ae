using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Configurations;

/// <summary>What the record of a population or place says, where its row shows more or other since records were merged.
/// Exports and imports go by this.</summary>
internal sealed record RecordedSubject
{
    /// <summary>Whether it is a population or a place.</summary>
    public required IdentifiedKind Kind { get; init; }

    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>As the record has them.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>As the record has it.</summary>
    public string? PartOf { get; init; }

    /// <summary>The record's part of a population or place.</summary>
    /// <param name="subject">The population or place as it was recorded.</param>
    public static RecordedSubject Of(Subject subject) => new()
    {
        Kind = Identified.Of(subject).Kind,
        Id = Identified.Of(subject).Number,
        Aliases = subject.Aliases,
        PartOf = subject.PartOf,
    };

    /// <summary>A population or place with this in the place of what its row shows.</summary>
    public TSubject In<TSubject>(TSubject subject)
        where TSubject : Subject => subject with { Aliases = Aliases, PartOf = PartOf };
}
