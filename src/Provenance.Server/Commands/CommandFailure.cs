using Microsoft.Extensions.Options;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;

namespace Provenance.Server.Commands;

/// <summary>Tells of what a command cannot do, and whoever runs it can mend, in place of a stack trace.</summary>
internal static class CommandFailure
{
    /// <summary>Runs a command; 1 if it failed so.</summary>
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
        catch (StoreMigrationException failure)
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
