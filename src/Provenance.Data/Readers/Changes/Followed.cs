using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Changes;

/// <summary>What someone follows: what has to do with all that is given.</summary>
/// <param name="Claim">Only this claim.</param>
/// <param name="Question">Only claims that answer this question.</param>
/// <param name="Source">Only this source and its parts.</param>
public sealed record Followed(ClaimId? Claim, QuestionId? Question, SourceId? Source)
{
    /// <summary>All there is.</summary>
    public static Followed Everything { get; } = new(null, null, null);
}
