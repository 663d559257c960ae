using System.Globalization;
using Provenance.Attribution.Learning;

namespace Provenance.Server.Training;

/// <summary>Says how well rules and a model do on articles that were not learned from.</summary>
internal static class EvaluationReport
{
    private const double Preselected = 0.9;

    /// <summary>A table of both.</summary>
    public static IEnumerable<string> Lines(Evaluation evaluation) =>
    [
        $"{"",-12}{"precision",10}{"recall",10}{"F1",10}{"source F1",11}{"content F1",12}  preselected, right",
        Line("rules", evaluation.Rules, evaluation.OfRules),
        Line("with a model", evaluation.Learned, evaluation.OfLearned),
    ];

    /// <summary>In what a model is not better than the rules; none if it is.</summary>
    public static IEnumerable<string> Shortcomings(Evaluation evaluation)
    {
        (string Of, double Rules, double Model, bool MayEqual)[] compared =
        [
            ("passages", evaluation.Rules.F1, evaluation.Learned.F1, false),
            ("sources, word for word,", evaluation.Rules.SourceF1, evaluation.Learned.SourceF1, true),
            ("contents, word for word,", evaluation.Rules.ContentF1, evaluation.Learned.ContentF1, true),
        ];
        foreach (var (of, rules, model, _) in compared.Where(measure =>
            measure.Model < measure.Rules || (!measure.MayEqual && measure.Model.Equals(measure.Rules))))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"its F1 of {of} is {model:F3}, and {rules:F3} by the rules alone");
        }
    }

    private static string Line(string name, Agreement agreement, IReadOnlyList<Judged> suggestions)
    {
        var top = suggestions.Where(one => one.Confidence >= Preselected).ToList();
        var right = top.Count == 0 ? "none" : string.Create(
            CultureInfo.InvariantCulture, $"{(double)top.Count(one => one.IsRight) / top.Count:F3} of {top.Count}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{agreement.Precision,10:F3}{agreement.Recall,10:F3}{agreement.F1,10:F3}"
            + $"{agreement.SourceF1,11:F3}{agreement.ContentF1,12:F3}  {right}");
    }
}
