using System.CommandLine;
using System.Globalization;
using Provenance.Data.Verification;

namespace Provenance.Server.Commands;

/// <summary><c>verify</c>: checks the whole store, and says each fault with its table and key.</summary>
internal static class VerifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        Command verify = new(
            "verify",
            "Check the whole store and change nothing: that every row can be read, every reference leads to a row, texts are those that "
            + "were recorded, passages stand in them, and the graph in memory is the store's. Each fault is a line; with any the exit "
            + "code is 3.");
        verify.SetAction((parsed, stop) => RunAsync(parsed.GetValue(StoreOption.Store), stop));
        return verify;
    }

    private static Task<int> RunAsync(string? store, CancellationToken cancellationToken) => StoreCommand.LookAsync(
        store,
        async (services, stop) =>
        {
            var verifier = services.GetRequiredService<StoreVerifier>();
            var faults = 0;
            await foreach (var fault in verifier.FaultsAsync(stop))
            {
                faults++;
                Console.WriteLine(fault);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{verifier.Rows:N0} rows of {verifier.Tables} tables verified: {(faults == 0 ? "no fault" : $"{faults:N0} fault{(faults == 1 ? "" : "s")}")}."));
            return faults == 0 ? 0 : Accident.Store;
        },
        cancellationToken);
}
