using System.CommandLine;
using Provenance.Server.Commands;

var urls = new Option<string[]>("--urls")
{
    Description = "The addresses to answer at, as in http://127.0.0.1:5000 (the default is http://localhost:5000).",
};
var corpus = new Argument<FileInfo>("FILE") { Description = "A corpus file; schema/corpus.schema.json describes it." };
var check = new Option<bool>("--check") { Description = "Say what would be imported, or what is wrong, and write nothing." };
var import = new Command("import", "Bring a corpus into the store, all of it or nothing.") { corpus.AcceptExistingOnly(), check };
import.SetAction((parsed, stop) => ImportCommand.RunAsync(parsed.GetRequiredValue(corpus), parsed.GetValue(check), stop));

var target = new Argument<FileInfo>("FILE") { Description = "The corpus file to write." };
var export = new Command("export", "Write the whole store as a corpus.") { target };
export.SetAction((parsed, stop) => ExportCommand.RunAsync(parsed.GetRequiredValue(target), stop));

var root = new RootCommand("Provenance: who cited whom? Without a command it runs the server.") { urls, import, export };
root.SetAction((parsed, stop) => ServeCommand.RunAsync(parsed.GetValue(urls) ?? [], stop));
return await root.Parse(args).InvokeAsync();
