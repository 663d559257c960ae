using Provenance.Domain.Subjects;

namespace Provenance.Corpora.Formats;

/// <summary>Populations and places: their members in a corpus, and their conversion to the graph.</summary>
internal static class SubjectFormat
{
    internal static Population Population(RecordMembers members, Population? population) => new()
    {
        Key = members.Key(population?.Key),
        Name = Name(members, population),
        Aliases = Aliases(members, population),
        PartOf = PartOf(members, population),
        Note = Note(members, population),
    };

    internal static Place Place(RecordMembers members, Place? place) => new()
    {
        Key = members.Key(place?.Key),
        Name = Name(members, place),
        Aliases = Aliases(members, place),
        PartOf = PartOf(members, place),
        Note = Note(members, place),
    };

    /// <summary>The record of the graph.</summary>
    internal static Population ToGraph(Population population, RecordNumbers numbers) => population with
    {
        Id = new(numbers.Ids.Populations[population.Key]),
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The record of the graph.</summary>
    internal static Place ToGraph(Place place, RecordNumbers numbers) => place with
    {
        Id = new(numbers.Ids.Places[place.Key]),
        RecordedAt = numbers.RecordedAt,
    };

    private static string Name(RecordMembers members, Subject? subject) =>
        members.String("name", subject?.Name, RecordMembers.KeyBytes);

    private static IReadOnlyList<string> Aliases(RecordMembers members, Subject? subject) =>
        members.Strings("aliases", subject?.Aliases);

    private static string? PartOf(RecordMembers members, Subject? subject) =>
        members.OptionalString("partOf", subject?.PartOf);

    private static string? Note(RecordMembers members, Subject? subject) =>
        members.OptionalString("note", subject?.Note);
}
