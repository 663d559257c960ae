using Provenance.Server.Nodes;

namespace Provenance.Server.Questions;

/// <summary>Identifies one question for a client: exactly one property is set.</summary>
internal sealed record QuestionBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    /// <summary>The input as a client writes it.</summary>
    public override string ToString() => NamedRecord.Text(("id", Id), ("key", Key));
}
