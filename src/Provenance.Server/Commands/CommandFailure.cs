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
    /// <summary>Runs a command; returns 1 if it failed in such a way.</summary>
    public static async Task<int> TellAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException invalid)
        {
            foreach (var failure in invalid.Failures)
            {
                await Console.Error.WriteLineAsync(failure);
            }
        }
        catch (Exception failure) when (failure is StoreMigrationException or StoreBackupException
            or NotLoopbackException or ImportUnderWayException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
        }
        catch (Exception failure) when (StoreFailure.IsTransient(failure))
        {
            await Console.Error.WriteLineAsync(
                $"The store does not answer, or only standbys do, to which nothing can be written: {failure.Message}");
        }

        return 1;
    }
}
