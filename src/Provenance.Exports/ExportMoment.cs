using System.Text.Json.Nodes;

namespace Provenance.Exports;

/// <summary>The moment whose answers a file holds, by the two clocks of the API's <c>AsOf</c>.</summary>
/// <param name="Recorded">Our records as they stood then, as the API writes a <c>DateTime</c>.</param>
/// <param name="Published">The world as published by the end of this day; null for all of it.</param>
public sealed record ExportMoment(string Recorded, string? Published)
{
    /// <summary>Our records alone: what is on record is named by this, whatever was published.</summary>
    internal ExportMoment OfRecords => this with { Published = null };

    internal JsonObject ToVariable() => Published is null
        ? new() { ["recorded"] = Recorded }
        : new() { ["recorded"] = Recorded, ["published"] = Published };
}
