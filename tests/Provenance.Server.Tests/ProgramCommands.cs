using Provenance.Data.Tests;
using Provenance.Server.Commands;
using Provenance.Server.Review;

namespace Provenance.Server.Tests;

/// <summary>The program's commands, carried out in this process, which a start of the program each would cost seconds of
/// compilation. No other test runs meanwhile, so the console, the folder and the settings of the process can be theirs.</summary>
internal static class ProgramCommands
{
    private const string StoreSetting = "ConnectionStrings__Provenance";

    /// <summary>Carries one out on a store.</summary>
    public static Task<(int Exit, string Output, string Error)> RunAsync(
        TestDatabase store, params IEnumerable<string> arguments) =>
        RunWithInputAsync(store, "", arguments);

    /// <summary>Carries one out on a store, with a text as the keys that a review asks for.</summary>
    public static async Task<(int Exit, string Output, string Error)> RunWithInputAsync(
        TestDatabase store, string input, params IEnumerable<string> arguments)
    {
        var (output, error, folder) = (Console.Out, Console.Error, Environment.CurrentDirectory);
        using StringWriter shown = new();
        using StringWriter told = new();
        try
        {
            Console.SetOut(shown);
            Console.SetError(told);
            Environment.CurrentDirectory = Path.GetTempPath();
            Environment.SetEnvironmentVariable(StoreSetting, store.ConnectionString);
            ReviewConsole console = new(new StringReader(input), shown, isTerminal: false, isColored: false);
            var exit = await ProvenanceCommand.Create(() => console).Parse([.. arguments])
                .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            return (exit, shown.ToString(), told.ToString());
        }
        finally
        {
            Environment.SetEnvironmentVariable(StoreSetting, null);
            Environment.CurrentDirectory = folder;
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
