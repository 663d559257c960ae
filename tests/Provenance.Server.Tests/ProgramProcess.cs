using System.Diagnostics;
using Provenance.Data.Tests;

namespace Provenance.Server.Tests;

/// <summary>The real program, in a process of its own.</summary>
internal static class ProgramProcess
{
    /// <summary>Runs it to its end, on a store.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunAsync(
        TestDatabase store, params IEnumerable<string> arguments)
    {
        using var process = Start(store, arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Starts it on a store.</summary>
    public static Process Start(TestDatabase store, params IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(Commands.ImportCommand).Assembly.Location, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ConnectionStrings__Provenance"] = store.ConnectionString,

                // The process ends before it gains by what the runtime measures to compile better.
                ["DOTNET_TieredPGO"] = "0",
            },
        })!;
}
