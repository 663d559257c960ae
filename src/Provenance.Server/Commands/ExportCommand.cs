using System.CommandLine;
using System.CommandLine.Parsing;
using Provenance.Exports.Formats;
using Provenance.Exports.Selections;

namespace Provenance.Server.Commands;

/// <summary><c>export</c>: the whole store as a corpus, or a part of it in the format that the name of a file asks
/// for.</summary>
internal static class ExportCommand
{
    private static readonly Argument<FileInfo> _corpus = new("FILE")
    {
        Description = "The corpus file to write the whole store into: .json, .jsonl for JSON Lines with the texts inline, or - for the "
            + "standard output.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<FileInfo> _to = new("--to")
    {
        Description = $"The file to write, whose name says the format: "
            + $"{string.Join(", ", ExportFormats.All.Select(format => $".{format.Extension}"))}.",
        HelpName = "FILE",
    };

    private static readonly Option<string> _claim = Keyed("--claim", "The trace of the claim of this key.");
    private static readonly Option<string> _question = Keyed("--question", "All figures that answer the question of this key.");
    private static readonly Option<string> _document = Keyed("--document", "All citations that the document of this key has.");
    private static readonly Option<string> _source = Keyed("--source", "All citations by and of the source of this key.");

    private static readonly Option<string> _list = new Option<string>("--list")
    {
        Description = $"A whole list, or all of them: {string.Join(", ", ListSelection.Names)} or store.",
        HelpName = "NAME",
    }.AcceptOnlyFromAmong([.. ListSelection.Names, "store"]);

    private static readonly Option<string> _where = new("--where")
    {
        Description = "Only what satisfies this filter, as JSON: {\"relation\": {\"eq\": \"QUOTES\"}}.",
        HelpName = "JSON",
    };

    private static readonly Option<bool> _downstream = new("--downstream")
    {
        Description = "Of a claim, who repeats it, in place of where it comes from.",
    };

    private static readonly Option<string> _asOf = new("--as-of")
    {
        Description = "Our records as they stood then: 2025-01-15T09:30:00Z. Without it, the newest.",
        HelpName = "TIME",
    };

    private static readonly Option<string> _published = new("--published")
    {
        Description = "The world as published by the end of this day: 2025-01-15.",
        HelpName = "DAY",
    };

    private static readonly Option<string>[] _subjects = [_claim, _question, _document, _source, _list];

    /// <summary>Describes the command.</summary>
    public static Command Create()
    {
        Command export = new(
            "export",
            "Write the whole store as a corpus, or one trace, question, document, source or list in a format for others.")
        {
            _corpus, _to, _claim, _question, _document, _source, _list, _where, _downstream, _asOf, _published,
        };
        _to.Validators.Add(CommandFiles.CheckWritten);
        _corpus.Validators.Add(CommandFiles.CheckWrittenCorpus);
        export.Validators.Add(Check);
        export.SetAction((parsed, stop) => parsed.GetValue(_corpus) is { } corpus
            ? CorpusExportCommand.RunAsync(parsed.GetValue(StoreOption.Store), corpus, stop)
            : FileExportCommand.RunAsync(
                parsed.GetValue(StoreOption.Store),
                new(parsed.GetRequiredValue(_to), SelectionOf(parsed))
                {
                    AsOf = parsed.GetValue(_asOf),
                    Published = parsed.GetValue(_published),
                },
                stop));
        return export;
    }

    private static void Check(CommandResult parsed)
    {
        var subjects = _subjects.Count(option => parsed.GetResult(option) is not null);
        var takesCorpus = parsed.GetResult(_corpus) is { Tokens.Count: > 0 };
        if (takesCorpus == subjects > 0 || subjects > 1)
        {
            parsed.AddError(
                "export takes a FILE, or one of --claim, --question, --document, --source and --list with --to FILE.");
        }
        else if (takesCorpus)
        {
            Refuse("goes with --claim, --question, --document, --source or --list", _to, _asOf, _published);
        }
        else if (parsed.GetValue(_to) is not { } file)
        {
            parsed.AddError("export needs --to FILE to know where to write, and in which format.");
        }
        else if (ExportFormats.Find(file.Name) is null)
        {
            parsed.AddError($"The name {file.Name} says no format; one that ends with "
                + $"{string.Join(", ", ExportFormats.All.Select(format => $".{format.Extension}"))} would be accepted.");
        }

        if (parsed.GetResult(_list) is null || parsed.GetValue(_list) == "store")
        {
            Refuse($"goes with --list {string.Join(", ", ListSelection.Names)}", _where);
        }

        if (parsed.GetResult(_claim) is null)
        {
            Refuse("goes with --claim", _downstream);
        }

        void Refuse(string reason, params ReadOnlySpan<Option> options)
        {
            foreach (var option in options)
            {
                // An option that is a flag has a result even where it was not given.
                if (parsed.GetResult(option) is { Implicit: false })
                {
                    parsed.AddError($"{option.Name} {reason}.");
                }
            }
        }
    }

    private static Func<ExportSelection> SelectionOf(ParseResult parsed) => () =>
        parsed.GetValue(_claim) is { } claim
            ? new TraceSelection(claim, new() { Downstream = parsed.GetValue(_downstream) })
        : parsed.GetValue(_question) is { } question ? new FiguresSelection(question)
        : parsed.GetValue(_document) is { } document ? new DocumentSelection(document)
        : parsed.GetValue(_source) is { } source ? new SourceSelection(source)
        : parsed.GetRequiredValue(_list) is "store" ? new StoreSelection()
        : ListSelection.Of(parsed.GetRequiredValue(_list), Exports.ExportQuery.WhereOf(parsed.GetValue(_where)));

    private static Option<string> Keyed(string name, string description) =>
        new(name) { Description = description, HelpName = "KEY" };
}
