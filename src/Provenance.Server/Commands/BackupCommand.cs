using Provenance.Data.Backups;

namespace Provenance.Server.Commands;

/// <summary><c>backup FILE</c> and <c>restore FILE</c>: copies the store while a server uses it, and puts a copy
/// back.</summary>
internal static class BackupCommand
{
    public static Task<int> BackUpAsync(string? store, FileInfo file, CancellationToken cancellationToken) =>
        StoreCommand.RunAsIsAsync(
            store,
            async (services, stop) =>
            {
                await services.GetRequiredService<StoreBackup>().BackUpAsync(file.FullName, stop);
                Console.WriteLine($"{file.FullName}: {new FileInfo(file.FullName).Length} bytes");
                return 0;
            },
            cancellationToken);

    public static Task<int> RestoreAsync(
        string? store, FileInfo file, bool replace, CancellationToken cancellationToken) =>
        StoreCommand.RunAsIsAsync(
            store,
            async (services, stop) =>
            {
                var kept = await services.GetRequiredService<StoreBackup>().RestoreAsync(file.FullName, replace, stop);
                Console.WriteLine(kept is null
                    ? $"{file.FullName}: restored"
                    : $"{file.FullName}: restored; the store that it replaced is kept in {kept}");
                return 0;
            },
            cancellationToken);
}
