namespace Provenance.Server.Documents;

/// <summary>Identifies one document for a client: exactly one property is set.</summary>
internal sealed record DocumentBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Url { get; init; }
}
