using System.CommandLine;
using Provenance.Reading;
using Provenance.Reading.Fetching;
using Provenance.Server.Desk;

namespace Provenance.Server.Commands;

/// <summary><c>read FILE…</c>: shows what articles say and what the files say of them, or writes it down for
/// <c>annotate</c>. The store is not touched, and nothing is fetched but with <c>--fetch</c>.</summary>
internal static class ReadCommand
{
    public static Command Create()
    {
        Argument<string[]> files = new("FILE")
        {
            Description = "Files of plain text, HTML, PDF, DOCX, RSS or Atom, ninjs or NewsML-G2; - is the standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> to = new("--to")
        {
            Description = "Where to write the texts, in place of showing them: a folder, one file each, or - for the standard "
                + "output.",
            HelpName = "FOLDER",
        };
        Option<bool> json = new("--json")
        {
            Description = "Write everything that was read as JSON, which annotate reads too, in place of the text.",
        };
        Option<string[]> fetch = new("--fetch")
        {
            Description = "An address of the public internet to fetch and read, http or https. It may be given several times.",
            HelpName = "URL",
        };
        Command read = new("read", "Show what articles say, without what stands around them, or write it for annotate.")
        {
            files, to, json, fetch,
        };
        read.Validators.Add(parsed =>
        {
            if (parsed.GetResult(files) is not { Tokens.Count: > 0 } && parsed.GetResult(fetch) is not { Tokens.Count: > 0 })
            {
                parsed.AddError("read takes a FILE, - for the standard input, or --fetch URL");
            }
        });
        read.SetAction((parsed, stop) => RunAsync(
            parsed.GetValue(files) ?? [], parsed.GetValue(fetch) ?? [], parsed.GetValue(to), parsed.GetValue(json), stop));
        return read;
    }

    private static async Task<int> RunAsync(
        string[] files, string[] addresses, string? to, bool json, CancellationToken cancellationToken)
    {
        List<(string Name, ReadArticle Article)> read = [];
        List<string> errors = [];
        foreach (var file in files)
        {
            Add(file, ArticleInput.Fault(file) is { } fault ? new([], new(fault)) : ArticleInput.ReadAll(file));
        }

        using PageFetcher fetcher = new(new());
        foreach (var address in addresses)
        {
            Add(Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsolutePath : address,
                await FetchAsync(fetcher, address, cancellationToken));
        }

        errors.AddRange(ReadOutput.Write(read, to, json));
        foreach (var error in errors)
        {
            await Console.Error.WriteLineAsync(error);
        }

        return errors.Count == 0 ? 0 : 1;

        void Add(string from, ArticlesReading reading)
        {
            if (reading.Error is { } error)
            {
                errors.Add(error.Message);
            }

            var name = MadeKeys.Of(Path.GetFileNameWithoutExtension(from.TrimEnd('/')));
            read.AddRange(reading.Articles.Select((article, index) =>
                (reading.Articles.Count == 1 ? name : $"{name}-{index + 1}", article)));
        }
    }

    private static async Task<ArticlesReading> FetchAsync(
        PageFetcher fetcher, string address, CancellationToken cancellationToken)
    {
        var page = await fetcher.FetchAsync(address, cancellationToken);
        if (page.Content is null)
        {
            return new([], page.Error);
        }

        using MemoryStream content = new(page.Content);
        return ArticleReader.ReadAll(content, page.Address, page.MediaType, page.Address);
    }
}
