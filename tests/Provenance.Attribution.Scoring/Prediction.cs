using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Attribution.Learning;

namespace Provenance.Attribution.Scoring;

/// <summary>Writes suggestions for a scorer to compare.</summary>
internal static class Prediction
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, List<AnnotatedArticle> articles, bool includesThat, AttributionModel? model)
    {
        var predicted = articles.ConvertAll(article => new
        {
            id = article.Id,
            attributions = Suggester.Suggest(article.Text, model).Suggestions.Select(suggestion =>
                Attribution(article.Text, suggestion, includesThat)),
        });
        using var file = File.Create(path);
        JsonSerializer.Serialize(file, predicted, _json);
    }

    private static object Attribution(string text, Suggestion suggestion, bool includesThat) => new
    {
        source = suggestion.Source.Select(Pair),
        cue = suggestion.Cue.Select(Pair),
        content = suggestion.Content.Select(span => Pair(includesThat ? WithThat(text, span) : span)),
        chain = suggestion.Chain.Select(hop => (hop.RefersTo ?? hop.Mention)?.In(text)),
        tier = suggestion.Tier.ToString().ToLowerInvariant(),
        confidence = suggestion.Confidence,
        rule = suggestion.Rule,
        reason = suggestion.Reason,
        figures = suggestion.Figures.Select(figure => new
        {
            words = figure.Words.In(text),
            value = figure.Value,
            upperValue = figure.UpperValue,
            modifier = figure.Modifier.ToString(),
            unit = figure.Unit,
            measure = figure.Measure,
            population = figure.Population?.In(text),
            place = figure.Place?.In(text),
            asOf = figure.AsOf?.Words.In(text),
        }),
        hedges = suggestion.Hedges.Select(hedge => hedge.Words.In(text)),
    };

    private static int[] Pair(Span span) => [span.Start, span.End];

    private static Span WithThat(string text, Span span)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd();
        return before.EndsWith(" that", StringComparison.OrdinalIgnoreCase) ? span with { Start = before.Length - 4 }
            : span;
    }
}
