using System.Diagnostics;
using System.Globalization;
using Provenance.Attribution.Learning;
using Provenance.Attribution.Scoring;

var watch = Stopwatch.StartNew();
switch (args)
{
    case ["train", var input, var output]:
        var learned = Articles.Read(input).Articles;
        using (var file = File.Create(output))
        {
            AttributionTrainer.Train(learned).Save(file);
        }

        Console.WriteLine($"trained on {learned.Count} articles in {watch.Elapsed.TotalSeconds:F0} s");
        return 0;

    case ["evaluate", var input]:
        var evaluation = AttributionTrainer.Evaluate(Articles.Read(input).Articles);
        Console.WriteLine($"rules    {Described(evaluation.Rules)}");
        Console.WriteLine($"learned  {Described(evaluation.Learned)}");
        Console.WriteLine(evaluation.IsBetter ? "The model is better." : "The model is not better: use the rules alone.");
        return 0;

    case ["reliability", var input, .. var rest] when rest is [] or ["--model", _]:
        Reliability.Write(Articles.Read(input).Articles, rest is [_, var weights] ? Load(weights) : null);
        return 0;

    case ["predict", var input, var output, .. var rest] when rest is [] or ["--model", _]:
        var model = rest is [_, var path] ? Load(path) : null;
        var (articles, includesThat) = Articles.Read(input);
        watch.Restart();
        Prediction.Write(output, articles, includesThat, model);
        Console.WriteLine($"{articles.Count} articles in {watch.ElapsedMilliseconds} ms");
        return 0;

    default:
        Console.Error.WriteLine("""
            Takes one of these; docs/suggesting.md says what the files hold.
              train ARTICLES.json MODEL
              evaluate ARTICLES.json
              reliability ARTICLES.json [--model MODEL]
              predict ARTICLES.json PREDICTED.json [--model MODEL]
            """);
        return 1;
}

static string Described(Agreement agreement) => string.Create(
    CultureInfo.InvariantCulture,
    $"precision {agreement.Precision:F3}  recall {agreement.Recall:F3}  F1 {agreement.F1:F3}  "
    + $"source {agreement.SourceF1:F3}  content {agreement.ContentF1:F3}");

static AttributionModel Load(string path)
{
    using var file = File.OpenRead(path);
    return AttributionModel.Load(file);
}
