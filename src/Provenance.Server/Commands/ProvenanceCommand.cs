using System.CommandLine;
using Provenance.Server.Hosting;
using Provenance.Server.Review;

namespace Provenance.Server.Commands;

/// <summary>The program with all its commands; without one it runs the server.</summary>
internal static class ProvenanceCommand
{
    /// <summary>Describes the program's command line.</summary>
    /// <param name="console">Where a review is shown, and where its keys come from.</param>
    public static RootCommand Create(Func<ReviewConsole> console)
    {
        var urls = new Option<string[]>("--urls")
        {
            Description = "The addresses to answer at, as in http://127.0.0.1:5000 (the default is http://localhost:5000).",
        };
        var corpus = new Argument<FileInfo>("FILE")
        {
            Description = "A corpus file, .json or .jsonl; schema/corpus.schema.json describes it.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var sample = new Option<string>("--sample")
        {
            Description = $"In place of a file, a corpus that ships with the program: {string.Join(" or ", SampleCorpus.Names)}.",
            HelpName = "NAME",
        };
        var check = new Option<bool>("--check") { Description = "Say what would be imported, or what is wrong, and write nothing." };
        var progress = new Option<bool>("--progress")
        {
            Description = "Say how far an import of JSON Lines is, once a second, on the error output, even if that is no terminal.",
        };
        var import = new Command(
            "import",
            "Bring a corpus into the store: a .json file all of it or nothing, a .jsonl file batch by batch. An import of JSON Lines "
            + "that was cut off goes on where it stopped when the same command is given again; after an error in the file, the "
            + "batches before it stay.")
        {
            corpus.AcceptExistingOnly(),
            sample.AcceptOnlyFromAmong([.. SampleCorpus.Names]),
            check,
            progress,
        };
        corpus.Validators.Add(CommandFiles.CheckReadCorpus);
        import.Validators.Add(parsed =>
        {
            if (parsed.GetResult(corpus) is { Tokens.Count: > 0 } == parsed.GetResult(sample) is { Tokens.Count: > 0 })
            {
                parsed.AddError("import takes a FILE, or --sample NAME");
            }
        });
        import.SetAction((parsed, stop) => ImportCommand.RunAsync(
            parsed.GetValue(StoreOption.Store),
            parsed.GetValue(corpus) ?? new FileInfo(SampleCorpus.FileOf(parsed.GetRequiredValue(sample))),
            parsed.GetValue(check),
            parsed.GetValue(progress),
            stop));

        var copy = new Argument<FileInfo>("FILE") { Description = "The file to make; it must not exist." };
        var backup = new Command(
            "backup", "Copy the store, an SQLite file, as it is at one moment, while servers go on using it.") { copy };
        backup.SetAction((parsed, stop) => BackupCommand.BackUpAsync(
            parsed.GetValue(StoreOption.Store), parsed.GetRequiredValue(copy), stop));

        var replace = new Option<bool>("--replace")
        {
            Description = "Put the copy in the place of a store that exists, and keep that beside it.",
        };
        var copied = new Argument<FileInfo>("FILE") { Description = "A file that backup made." };
        var restore = new Command("restore", "Put a copy that backup made in the place of the store, which no server may be using.")
        {
            copied, replace,
        };
        restore.SetAction((parsed, stop) =>
            BackupCommand.RestoreAsync(parsed.GetValue(StoreOption.Store), parsed.GetRequiredValue(copied), parsed.GetValue(replace), stop));

        var migrateOnly = new Option<bool>("--migrate-only")
        {
            Description = "Bring the store's schema up to date, say what that took, and start no server.",
        };
        var empty = new Option<bool>("--empty")
        {
            Description = "Leave an empty store empty, in place of importing the sample corpus into it.",
        };
        var root = new RootCommand("Provenance: who cited whom? Without a command it runs the server.")
        {
            StoreOption.Store, urls, empty, migrateOnly, import, ExportCommand.Create(), ReadCommand.Create().TakesNoStore(),
            AnnotateCommand.Create(), ReviewCommand.Create(console), TrainCommand.Create(), backup, restore, VerifyCommand.Create(),
            GenerateCommand.Create().TakesNoStore(), ApiKeyCommand.Create(),
        };
        root.SetAction((parsed, stop) => parsed.GetValue(migrateOnly)
            ? MigrateCommand.RunAsync(parsed.GetValue(StoreOption.Store), stop)
            : ServeCommand.RunAsync(parsed.GetValue(StoreOption.Store), parsed.GetValue(urls) ?? [], parsed.GetValue(empty), stop));
        return root;
    }
}
