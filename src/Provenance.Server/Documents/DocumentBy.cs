namespace Provenance.Server.Documents;

/// <summary>How a client names one document: exactly one of these.</summary>
internal sealed record DocumentBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Url { get; init; }
}
