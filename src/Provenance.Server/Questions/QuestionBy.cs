using Provenance.Server.Nodes;

namespace Provenance.Server.Questions;

/// <summary>How a client names one question: exactly one of these.</summary>
internal sealed record QuestionBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    /// <summary>As a client writes it.</summary>
    public override string ToString() => NamedRecord.Text(("id", Id), ("key", Key));
}
