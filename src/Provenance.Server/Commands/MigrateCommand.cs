using Provenance.Data.Migrations;

namespace Provenance.Server.Commands;

/// <summary><c>--migrate-only</c>: migrates the store's schema and reports what was applied.</summary>
internal static class MigrateCommand
{
    public static Task<int> RunAsync(string? store, CancellationToken cancellationToken) => StoreCommand.RunAsIsAsync(
        store,
        async (services, stop) =>
        {
            var applied = await services.GetRequiredService<StoreMigrator>().MigrateAsync(stop);
            foreach (var migration in applied)
            {
                Console.WriteLine($"{migration}: applied");
            }

            if (applied.Count == 0)
            {
                Console.WriteLine("The store is up to date.");
            }

            return 0;
        },
        cancellationToken);
}
