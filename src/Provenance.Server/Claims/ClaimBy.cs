using Provenance.Server.Nodes;

namespace Provenance.Server.Claims;

/// <summary>Identifies one claim for a client: exactly one property is set.</summary>
internal sealed record ClaimBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    /// <summary>The input as a client writes it.</summary>
    public override string ToString() => NamedRecord.Text(("id", Id), ("key", Key));
}
