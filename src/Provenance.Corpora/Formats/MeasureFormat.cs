using Provenance.Domain.Measures;

namespace Provenance.Corpora.Formats;

/// <summary>Measures: their members in a corpus, and their conversion to the graph.</summary>
internal static class MeasureFormat
{
    internal static Measure Members(RecordMembers members, Measure? measure) => new()
    {
        Key = members.Key(measure?.Key),
        Name = members.String("name", measure?.Name),
        Description = members.OptionalString("description", measure?.Description),
        Kind = members.Enum("kind", measure?.Kind),
        Unit = Code(members.OptionalString("unit", measure?.Unit)),
        Parts = members.Strings("parts", measure?.Parts),
        Unspecific = members.OptionalBool("unspecific", measure is { Unspecific: true } ? true : null) ?? false,
        AddsUp = members.OptionalBool("addsUp", measure is { AddsUp: true } ? true : null) ?? false,
        Fluctuates = members.OptionalBool("fluctuates", measure is { Fluctuates: true } ? true : null) ?? false,
    };

    /// <summary>The record of the graph.</summary>
    internal static Measure ToGraph(Measure measure, RecordNumbers numbers) => measure with
    {
        Id = new(numbers.Ids.Measures[measure.Key]),
        RecordedAt = numbers.RecordedAt,
    };

    /// <summary>The code of the unit that a text names; the text itself when it names none.</summary>
    internal static string? Code(string? unit) => unit is null ? null : Units.Find(unit)?.Code ?? unit;
}
