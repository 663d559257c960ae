using Provenance.Server.Nodes;

namespace Provenance.Server.Sources;

/// <summary>How a client names one source: exactly one of these.</summary>
internal sealed record SourceBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Name { get; init; }

    /// <summary>As a client writes it.</summary>
    public override string ToString() => NamedRecord.Text(("id", Id), ("key", Key), ("name", Name));
}
