using Provenance.Pages.Words;
using Provenance.Pictures.Text;

namespace Provenance.Pictures.Chains;

/// <summary>What the picture says of a row.</summary>
internal static class ChainWords
{
    private const int MaxNames = 3;

    /// <summary>Who it is.</summary>
    public static string Name(ChainRow row) => row.IsMany
        ? $"{Numbers.Number(row.Statements.Count)} statements of {Sources(row)}"
        : PlainText.Of(row.First.Source.Name);

    /// <summary>How it comes to say so, and when.</summary>
    public static string Note(ChainRow row) => string.Join(" · ", new[]
    {
        row.IsWithdrawn ? $"taken back by {Names(row.WithdrawnBy.Select(source => source.Name))}" : null,
        How(row),
        row.IsMany || row.First.Stance == "ASSERTS" ? null : TokenWords.Of(row.First.Stance),
        row.IsMany ? null : DateWords.Of(row.First.StatedAt),
    }.OfType<string>());

    /// <summary>The same as a sentence.</summary>
    public static string Sentence(ChainRow row) => $"{Name(row)}: {Note(row)}.";

    private static string How(ChainRow row)
    {
        if (row.Up.Count == 0)
        {
            return row.OriginClass is null ? row.IsSupport ? "where it ends is not known" : "gives no support"
                : row.OriginClass == "UNDISCLOSED_RELAY" ? "does not say how it knows"
                : $"origin, {TokenWords.Of(row.OriginClass)}";
        }

        var whom = Names(row.Up.Select(link => link.Cited.IsMany ? Name(link.Cited) : link.Cited.First.Source.Name).Distinct());
        var hand = row.Up.All(link => link.IsFirstHand) ? "first-hand"
            : row.Up.Any(link => link.IsFirstHand) ? "partly first-hand"
            : "second-hand";
        var doubt = row.Up.All(link => link.IsDoubted) ? ", doubted or without support" : "";
        if (row.Up[0].Relation == "REPORTS")
        {
            return $"{hand}{doubt}, from {whom}";
        }

        var (before, after) = RelationWords.Of(row.Up[0].Relation);
        return $"{hand}{doubt}, {before} {whom} {after}".TrimEnd();
    }

    private static string Sources(ChainRow row) =>
        Names(row.Statements.Select(statement => statement.Source.Name).Distinct());

    /// <summary>The first few names, each short enough for the others to be seen, and how many more there are.</summary>
    private static string Names(IEnumerable<string> names)
    {
        var all = names.Select(name => Fitting.Cut(name, Face.Note, 190)).ToList();
        var shown = string.Join(", ", all.Take(MaxNames));
        return all.Count <= MaxNames ? shown : $"{shown} and {Numbers.Number(all.Count - MaxNames)} more";
    }
}
