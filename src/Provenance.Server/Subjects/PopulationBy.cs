using Provenance.Server.Nodes;

namespace Provenance.Server.Subjects;

/// <summary>Identifies one population for a client: exactly one property is set.</summary>
internal sealed record PopulationBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Name { get; init; }

    /// <summary>The input as a client writes it.</summary>
    public override string ToString() => NamedRecord.Text(("id", Id), ("key", Key), ("name", Name));
}
