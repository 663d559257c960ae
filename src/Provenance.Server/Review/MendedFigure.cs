using System.Globalization;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>The figure that a person gives a claim.</summary>
/// <param name="Estimate">The figure; null for none.</param>
internal sealed record MendedFigure(EstimateInput? Estimate)
{
    private const string Question =
        "  Which figure does it give? (its number, MEASURE, who is counted and, if said, where; - for none, or Enter)";

    /// <summary>Asks for it, again until it can be read. Only figures that are printed can be given.</summary>
    /// <returns>The figure; null if it is to stay as it is.</returns>
    public static MendedFigure? Ask(ReviewConsole console, SuggestedClaim claim)
    {
        if (claim.Figures.Count == 0)
        {
            return null;
        }

        while (console.AskLine(Question) is { } line)
        {
            if (line == "-")
            {
                return new((EstimateInput?)null);
            }

            if (Of(claim, line) is { } figure)
            {
                return figure;
            }

            console.Show(
                $"  \"{line}\" is no figure of this passage; "
                + string.Join(" or ", claim.Figures.Select(known => $"\"{NumberOf(known)}, MEASURE, who is counted\""))
                + " would be accepted, with the key of a measure.");
        }

        return null;
    }

    private static MendedFigure? Of(SuggestedClaim claim, string line) =>
        line.Split(',', StringSplitOptions.TrimEntries) is [var number, var measure, var population, .. var rest]
        && rest.Length <= 1
        && claim.Figures.FirstOrDefault(known => known.Words.Text == number || NumberOf(known) == number) is { } figure
            ? new(SuggestedFigures.EstimateOf(
                figure with { Measure = measure, Population = population, Place = rest is [var place] ? place : null }))
            : null;

    /// <summary>The number as it is typed, without commas; the words where they stand for one.</summary>
    private static string NumberOf(SuggestedFigure figure) =>
        figure.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? figure.Words.Text;
}
