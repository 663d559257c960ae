using Provenance.Domain.Changes;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Changes;

/// <summary>A question whose answers have moved since a moment.</summary>
/// <param name="QuestionId">The question.</param>
/// <param name="Counts">How they moved.</param>
/// <param name="LastId">The last change that moved them.</param>
public sealed record MovingQuestion(QuestionId QuestionId, IReadOnlyList<RecordEventCount> Counts, ChangeId LastId)
{
    /// <summary>How much.</summary>
    public int Movement => Counts.Sum(count => count.Count);
}
