using System.Diagnostics;
using System.Text.Json;
using Provenance.Exports.Formats;
using Provenance.Server.Tests;

namespace Provenance.Exports.Tests;

/// <summary>Reads files by libraries that others wrote: those of Debian's python3-prov, python3-rdflib, python3-networkx and
/// python3-feedparser, Python's csv, Graphviz' dot, and Mermaid.</summary>
internal static class OtherReaders
{
    /// <summary>Debian's Python, which has Debian's libraries.</summary>
    private const string Python = "/usr/bin/python3";

    private static readonly string _folder =
        Path.Combine(Repository.Root, "tests", "Provenance.Exports.Tests", "Readers");

    private static readonly Lazy<bool> _hasLibraries = new(() =>
        File.Exists(Python) && RunAsync(Python, "-c", "import prov, rdflib, networkx, feedparser").GetAwaiter().GetResult().Exit == 0);

    /// <summary>A file of these records, as bytes.</summary>
    public static async Task<byte[]> WriteAsync(ExportContent content, string extension)
    {
        MemoryStream stream = new();
        await ExportFormats.All.Single(format => format.Extension == extension)
            .WriteAsync(content, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    /// <summary>What Python's libraries read of a file: for each passage who rests on whom, how and by which words.</summary>
    public static Task<JsonElement> ReadAsync(string format, byte[] file)
    {
        Assert.SkipUnless(_hasLibraries.Value, "Debian's python3-prov, python3-rdflib, python3-networkx and python3-feedparser are not installed.");
        return ReadAsync(file, Python, Path.Combine(_folder, "read.py"), format);
    }

    /// <summary>What Mermaid reads of a file: the texts of nodes and edges.</summary>
    public static Task<JsonElement> ReadMermaidAsync(byte[] file)
    {
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(_folder, "node_modules")), $"Mermaid is not installed: npm ci --prefix {_folder}.");
        return ReadAsync(file, "node", Path.Combine(_folder, "read-mermaid.mjs"));
    }

    private static async Task<JsonElement> ReadAsync(byte[] file, string program, params string[] arguments)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, file, TestContext.Current.CancellationToken);
            var (exit, output, error) = await RunAsync(program, [.. arguments, path]);
            Assert.True(exit == 0, $"{error}\n{System.Text.Encoding.UTF8.GetString(file)}");
            return JsonElement.Parse(output);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
