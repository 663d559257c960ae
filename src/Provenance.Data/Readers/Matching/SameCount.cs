using System.Globalization;
using Provenance.Domain;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Matching;

/// <summary>That a figure and the estimate of a claim count the same: one measure, of those whom one word names, and at one
/// place if both name one.</summary>
/// <param name="HasSameNumber">Whether their numbers are the same, or the words that stand for them.</param>
/// <param name="Number">The number of the estimate, or the words that stand for it.</param>
/// <param name="Explanation">What both count, in a sentence.</param>
internal sealed record SameCount(bool HasSameNumber, string Number, string Explanation)
{
    /// <summary>Compares a figure with the estimate of a claim; null if they count something else, or it is not
    /// known.</summary>
    public static SameCount? Of(SaidFigure figure, Estimate? estimate)
    {
        if (estimate is not { Change: null, Date: null } || estimate.Measure != figure.Measure
            || !AreNear(figure.Population, estimate.Population)
            || (figure.Place is { } place && estimate.Place is { } other && !AreNear(place, other)))
        {
            return null;
        }

        var hasSameNumber = (estimate.Value, estimate.UpperValue) == (figure.Value, figure.UpperValue)
            && (estimate.Value is not null || estimate.Modifier == figure.Modifier);
        return new(
            hasSameNumber,
            estimate.Value?.ToString("#,0.############", CultureInfo.InvariantCulture)
                ?? Words(Token.Of(estimate.Modifier)),
            $"They measure the same: {Words(figure.Measure)}, {estimate.Population}.");
    }

    /// <summary>Whether the words of one are among those of the other: "soldiers" and "North Korean soldiers".</summary>
    private static bool AreNear(string one, string other)
    {
        var (left, right) = (Stems(one), Stems(other));
        return left.Count > 0 && right.Count > 0 && (left.IsSubsetOf(right) || right.IsSubsetOf(left));
    }

    private static HashSet<string> Stems(string words) =>
        [.. Provenance.Text.Words.OfName(words).Select(word => word.TrimEnd('s'))];

    private static string Words(string token) => token.Replace('_', ' ').ToLowerInvariant();
}
