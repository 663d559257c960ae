namespace Provenance.Server.Commands;

/// <summary>Reports failures that the user of a command can fix, without a stack trace.</summary>
internal static class CommandFailure
{
    /// <summary>Tells what is wrong with what the command was given, a line each, and gives the exit code of that.</summary>
    public static async Task<int> TellAsync(params IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            await Console.Error.WriteLineAsync(message);
        }

        return Accident.Input;
    }

    /// <summary>Runs a command; if it failed in such a way, tells so and gives the exit code of its kind.</summary>
    public static async Task<int> TellAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception failure) when (Accident.Of(failure) is { } accident)
        {
            await TellAsync(accident.Messages);
            return accident.ExitCode;
        }
    }
}
