using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.Attribution;
using Provenance.Attribution.Scoring;

if (args is not [var input, var output, ..])
{
    Console.Error.WriteLine("Takes ARTICLES.json and PREDICTED.json; docs/suggesting.md says what they hold.");
    return 1;
}

var articles = Articles.Read(input);
var watch = Stopwatch.StartNew();
var predicted = articles.ConvertAll(article => new
{
    id = article.Id,
    attributions = Suggester.Suggest(article.Text).Suggestions.Select(suggestion => new
    {
        source = suggestion.Source.Select(Pair),
        cue = suggestion.Cue.Select(Pair),
        content = suggestion.Content.Select(span => Pair(article.IncludesThat ? WithThat(article.Text, span) : span)),
        tier = suggestion.Tier.ToString().ToLowerInvariant(),
        confidence = suggestion.Confidence,
        rule = suggestion.Rule,
        reason = suggestion.Reason,
        figures = suggestion.Figures.Select(figure => new
        {
            words = figure.Words.In(article.Text),
            value = figure.Value,
            upperValue = figure.UpperValue,
            modifier = figure.Modifier.ToString(),
            unit = figure.Unit,
            measure = figure.Measure,
            population = figure.Population?.In(article.Text),
            place = figure.Place?.In(article.Text),
            asOf = figure.AsOf?.Words.In(article.Text),
        }),
        hedges = suggestion.Hedges.Select(hedge => hedge.Words.In(article.Text)),
    }),
});
using (var file = File.Create(output))
{
    JsonSerializer.Serialize(file, predicted,
        new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

Console.WriteLine($"{articles.Count} articles in {watch.ElapsedMilliseconds} ms");
return 0;

static int[] Pair(Span span) => [span.Start, span.End];

static Span WithThat(string text, Span span)
{
    var before = text.AsSpan(0, span.Start).TrimEnd();
    return before.EndsWith(" that", StringComparison.OrdinalIgnoreCase) ? span with { Start = before.Length - 4 }
        : span;
}
