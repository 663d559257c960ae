using System.CommandLine;
using Provenance.Attribution.Learning;
using Provenance.Data.Readers.Suggestions;
using Provenance.Server.Training;

namespace Provenance.Server.Commands;

/// <summary><c>train --to MODEL</c>: learns from what a desk has decided, or from annotated corpora, and writes the
/// model if it is better than the rules on articles that it has not seen.</summary>
internal static class TrainCommand
{
    /// <summary>Fewer tell nothing: each part that is kept back would be one article.</summary>
    private const int LeastArticles = 10;

    private const int Parts = 5;

    public static Command Create()
    {
        var corpora = new Argument<FileInfo[]>("CORPUS")
        {
            Description = "Annotated corpora, .json, in each article of which all that ascribes is marked; without one, the "
                + "articles of the store all of whose suggestions were accepted or rejected.",
            Arity = ArgumentArity.ZeroOrMore,
        }.AcceptExistingOnly();
        Option<FileInfo> to = new("--to")
        {
            Description = "The file of the model to write. A model that is there stays if the new one is not better than the "
                + "rules.",
            Required = true,
            HelpName = "MODEL",
        };
        to.Validators.Add(CommandFiles.CheckWritten);
        Option<bool> desk = new("--desk") { Description = "Beside corpora, learn from the articles of the store as well." };
        Option<FileInfo?> reliability = new("--reliability")
        {
            Description = "Also write, as CSV, how often suggestions of each confidence were right, tenth by tenth.",
            HelpName = "FILE",
        };
        reliability.Validators.Add(CommandFiles.CheckWritten);
        Command train = new(
            "train",
            "Learn what to suggest from articles that people have worked through, compare it with the rules on articles kept "
            + "back, and write it if it is better.")
        {
            corpora, to, desk, reliability,
        };
        train.SetAction((parsed, stop) => StoreCommand.ReadOrEmptyAsync(
            parsed.GetValue(StoreOption.Store),
            (services, stopping) => RunAsync(
                services,
                parsed.GetValue(corpora) ?? [],
                parsed.GetValue(desk),
                parsed.GetRequiredValue(to),
                parsed.GetValue(reliability),
                stopping),
            stop));
        return train;
    }

    private static async Task<int> RunAsync(
        IServiceProvider services,
        FileInfo[] corpora,
        bool desk,
        FileInfo to,
        FileInfo? reliability,
        CancellationToken cancellationToken)
    {
        TrainingArticles examples = new();
        var errors = examples.Add(corpora);
        if (errors.Count > 0)
        {
            return await CommandFailure.TellAsync([.. errors.Select(error => error.ToString())]);
        }

        if (desk || corpora.Length == 0)
        {
            await examples.AddAsync(
                services.GetRequiredService<ReviewedArticleReader>().AllAsync(cancellationToken), cancellationToken);
        }

        var articles = examples.Articles;
        var leftOut = string.Join(", ", examples.LeftOut);
        Console.WriteLine($"Articles to learn from: {articles.Count}, with {examples.Passages} passages"
            + (leftOut.Length == 0 ? "" : $"; left out: {leftOut}"));
        if (articles.Count < LeastArticles)
        {
            return await CommandFailure.TellAsync(
                $"No model was trained: {LeastArticles} articles or more would be accepted, and some dozens are worth "
                + "something.");
        }

        var evaluation = AttributionTrainer.Evaluate(articles, Parts, cancellationToken);
        Console.WriteLine($"Each article as it is read by a model that has learned from the others, in {Parts} parts:");
        foreach (var line in EvaluationReport.Lines(evaluation))
        {
            Console.WriteLine(line);
        }

        if (reliability is not null)
        {
            await File.WriteAllLinesAsync(reliability.FullName, ReliabilityTable.Lines(evaluation), cancellationToken);
            Console.WriteLine($"{reliability.FullName}: how often suggestions were right, by their confidence");
        }

        if (!evaluation.IsBetter)
        {
            return await CommandFailure.TellAsync(
                "No model was written, since on articles that it has not seen it is not better than the rules: "
                + $"{string.Join("; ", EvaluationReport.Shortcomings(evaluation))}. More articles may help.");
        }

        var model = AttributionTrainer.Train(articles, cancellationToken);
        await WholeFile.WriteAsync(to, stream =>
        {
            model.Save(stream);
            return Task.CompletedTask;
        });
        Console.WriteLine(
            $"{to.FullName}: better than the rules on articles that it has not seen. The setting Suggestions:Model, or "
            + "annotate --model, uses it.");
        return 0;
    }
}
