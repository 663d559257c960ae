using System.Globalization;

namespace Provenance.Pages.Words;

/// <summary>Numbers in running text.</summary>
public static class Numbers
{
    /// <summary>A whole number with its thousands set apart; a dash if it is not known.</summary>
    public static string Number(int? number) => number?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>So many of a thing: "1 claim", "1,204 claims".</summary>
    public static string Count(int number, string thing) => $"{Number(number)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary>A figure as precise as it is, without zeros at its end.</summary>
    public static string Figure(double number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
