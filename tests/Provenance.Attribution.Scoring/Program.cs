using System.Diagnostics;
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
              reliability ARTICLES.json [--model MODEL]
              predict ARTICLES.json PREDICTED.json [--model MODEL]
            """);
        return 1;
}

static AttributionModel Load(string path)
{
    using var file = File.OpenRead(path);
    return AttributionModel.Load(file);
}
