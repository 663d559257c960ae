using System.Text.RegularExpressions;
using Provenance.Pages.Words;
using Provenance.Pictures.Text;

namespace Provenance.Pictures.Figures;

/// <summary>What the picture says of a figure.</summary>
internal static partial class FigureWords
{
    /// <summary>Who gives it.</summary>
    public static string Who(FigurePoint point) => PlainText.Of(point.Statement.Source.Name);

    /// <summary>When it holds, and on whose word.</summary>
    public static string Note(FigurePoint point) => string.Join(" · ", new[]
    {
        Short(DateWords.Of(point.At)) ?? "no day",
        point.Statement.Stance == "ASSERTS" ? null : TokenWords.Of(point.Statement.Stance),
        Word(point),
    }.OfType<string>());

    /// <summary>The same as a sentence.</summary>
    public static string Sentence(FigurePoint point)
    {
        var range = EstimateWords.Range(point.Estimate) is { } words ? $" ({words})" : "";
        return $"{Who(point)}: {PlainText.Of(point.Estimate.Verbatim)}{range}, {point.Estimate.Measure.Name}; {Note(point)}.";
    }

    /// <summary>A number on an axis, short.</summary>
    public static string Tick(double number, string unit) => unit switch
    {
        "RATIO" => $"{Short(number * 100)} %",
        "PERCENT" => $"{Short(number)} %",
        _ => Short(number),
    };

    private static string Word(FigurePoint point) => point.Statement.Cited switch
    {
        [] => "its own word",
        [var one] when point.Statement.Cites!.TotalCount <= 1 => $"from {PlainText.Of(one.Name)}",
        [var one, ..] => $"from {Fitting.Cut(one.Name, Face.Note, 120)} and others",
    };

    /// <summary>A date with the names of months cut to three letters, since it shares a line.</summary>
    private static string? Short(string? date) => date is null ? null : Month().Replace(date, "$1");

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+")]
    private static partial Regex Month();

    private static string Short(double number) => Math.Abs(number) switch
    {
        >= 1e12 => Numbers.Figure(number / 1e12) + " tn",
        >= 1e9 => Numbers.Figure(number / 1e9) + " bn",
        >= 1e6 => Numbers.Figure(number / 1e6) + " m",
        >= 1e4 => Numbers.Figure(number / 1e3) + " k",
        _ => Numbers.Figure(Math.Round(number, 6)),
    };
}
