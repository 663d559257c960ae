using System.Globalization;
using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Scoring;

/// <summary>Says of each level of confidence what share of the suggestions meets an annotated passage.</summary>
internal static class Reliability
{
    private static readonly double[] _from = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];

    public static void Write(List<AnnotatedArticle> articles, AttributionModel? model)
    {
        var seen = articles.SelectMany(article => Judged.Of(article, Suggester.Suggest(article.Text, model).Suggestions)).ToList();
        Console.WriteLine("| confidence | suggestions | mean confidence | right |\n|---|---|---|---|");
        for (var i = 0; i < _from.Length; i++)
        {
            var to = i + 1 < _from.Length ? _from[i + 1] : 1.01;
            var level = seen.FindAll(one => one.Confidence >= _from[i] && one.Confidence < to);
            if (level.Count > 0)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {_from[i]:F2} to {Math.Min(1, to):F2} | {level.Count} | {level.Average(one => one.Confidence):F2} | "
                    + $"{level.Average(one => one.IsRight ? 1.0 : 0):F2} |"));
            }
        }
    }
}
