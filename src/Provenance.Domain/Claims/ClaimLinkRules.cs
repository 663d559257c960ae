namespace Provenance.Domain.Claims;

/// <summary>The rules for every claim link (invariant 10).</summary>
/// <remarks>REVISES and CONTRADICTS compare two answers to one question. DISTORTS may connect two questions, because a
/// rendering can distort the very thing that is asked: a share becomes a count.</remarks>
public static class ClaimLinkRules
{
    /// <summary>The rules that a link breaks, each in a sentence that says what would be accepted.</summary>
    public static IEnumerable<string> Broken(
        ClaimLinkKind kind, bool toItself, bool sameQuestion,
        IReadOnlyList<DriftDimension> dimensions, string? rationale)
    {
        if (toItself)
        {
            yield return "a claim is linked to itself; two claims would be accepted";
        }
        if (!sameQuestion && kind is (ClaimLinkKind.Revises or ClaimLinkKind.Contradicts))
        {
            yield return $"{Token.Of(kind)} links answers to one question; these answer two";
        }
        if (kind is not (ClaimLinkKind.Distorts or ClaimLinkKind.Revises or ClaimLinkKind.Contradicts))
        {
            yield break;
        }
        if (dimensions.Count == 0)
        {
            yield return $"{Token.Of(kind)} says in what the claims differ; at least one dimension would be accepted";
        }
        if (string.IsNullOrWhiteSpace(rationale))
        {
            yield return $"{Token.Of(kind)} says why; a rationale would be accepted";
        }
    }
}
