using Provenance.Domain.Sources;

namespace Provenance.Data.Configurations;

/// <summary>What the record of a source says, where the row of the source shows more or other since sources were merged or
/// marked as not the same. Exports and imports go by this.</summary>
internal sealed record RecordedSource
{
    /// <summary>The source.</summary>
    public required SourceId Id { get; init; }

    /// <summary>As the record has them.</summary>
    public required IReadOnlyList<Alias> Aliases { get; init; }

    /// <summary>As the record has it.</summary>
    public SourceId? PartOfId { get; init; }

    /// <summary>As the record has it; null of other sources than anonymous ones.</summary>
    public SourceId? BrokeredById { get; init; }

    /// <summary>As the record has them.</summary>
    public required IReadOnlyList<Ownership> Owners { get; init; }

    /// <summary>As the record has them.</summary>
    public required IReadOnlyList<SourceId> PossiblySameAsIds { get; init; }

    /// <summary>As the record has them; none of other sources than persons.</summary>
    public required IReadOnlyList<Affiliation> Affiliations { get; init; }

    /// <summary>The record's part of a source.</summary>
    /// <param name="source">The source as it was recorded.</param>
    public static RecordedSource Of(Source source) => new()
    {
        Id = source.Id,
        Aliases = source.Aliases,
        PartOfId = source.PartOfId,
        BrokeredById = (source as AnonymousSource)?.BrokeredById,
        Owners = source.Owners,
        PossiblySameAsIds = source.PossiblySameAsIds,
        Affiliations = source switch
        {
            Official official => official.Affiliations,
            Person person => person.Affiliations,
            _ => [],
        },
    };

    /// <summary>A source with this in the place of what its row shows.</summary>
    public Source In(Source source)
    {
        var recorded = source with
        {
            Aliases = Aliases,
            PartOfId = PartOfId,
            Owners = Owners,
            PossiblySameAsIds = PossiblySameAsIds,
        };
        return recorded switch
        {
            Official official => official with { Affiliations = Affiliations },
            Person person => person with { Affiliations = Affiliations },
            AnonymousSource anonymous => anonymous with { BrokeredById = BrokeredById },
            _ => recorded,
        };
    }
}
