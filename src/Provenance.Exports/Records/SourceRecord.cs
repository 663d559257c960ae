namespace Provenance.Exports.Records;

/// <summary>A <c>Source</c>.</summary>
internal sealed record SourceRecord : ExportRecord
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Its type in the schema: <c>Outlet</c>, <c>AnonymousSource</c>.</summary>
    public required string Type { get; init; }

    public string? Country { get; init; }

    public string? Url { get; init; }

    internal override (string Kind, string Id) Identity => ("source", Key);
}
