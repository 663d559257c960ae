using Microsoft.Extensions.Options;
using Provenance.Data.Backups;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Writers;
using Provenance.Server.Access;

namespace Provenance.Server.Commands;

/// <summary>Reports failures that the user of a command can fix, without a stack trace.</summary>
internal static class CommandFailure
{
    /// <summary>Tells what went wrong, a line each, and gives the exit code 1.</summary>
    public static async Task<int> TellAsync(params IEnumerable<string> messages)
    {
        foreach (var message in messages)
        {
            await Console.Error.WriteLineAsync(message);
        }

        return 1;
    }

    /// <summary>Runs a command; returns 1 if it failed in such a way.</summary>
    public static async Task<int> TellAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException invalid)
        {
            return await TellAsync(invalid.Failures);
        }
        catch (Exception failure) when (failure is StoreMigrationException or StoreBackupException
            or NotLoopbackException or ImportUnderWayException)
        {
            return await TellAsync(failure.Message);
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            return await TellAsync(
                $"The store does not answer, or only standbys do, to which nothing can be written: {failure.Message}");
        }
    }
}
