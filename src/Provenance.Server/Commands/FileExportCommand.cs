using Provenance.Exports;
using Provenance.Server.Binding;
using Provenance.Server.Exports;

namespace Provenance.Server.Commands;

/// <summary>Writes a part of the store into a file, the same that the server would send.</summary>
internal static class FileExportCommand
{
    public static Task<int> RunAsync(string? store, FileExport export, CancellationToken cancellationToken) => StoreCommand.ReadAsync(
        store,
        async (services, stop) =>
        {
            try
            {
                var file = await WriteAsync(export, services, stop);
                Console.WriteLine($"{export.File.FullName}: {file.Citation}");
                return 0;
            }
            catch (ExportException failure)
            {
                return await CommandFailure.TellAsync(failure.Message);
            }
        },
        cancellationToken);

    private static async Task<ExportFile> WriteAsync(
        FileExport export, IServiceProvider services, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<ExportOptions>();
        Exporter exporter = new(
            services.GetRequiredService<InProcessApi>().For(services),
            services.GetRequiredService<CorpusFiles>().ReadAsync,
            options.Address ?? ExportOptions.LocalAddress);
        var moment = export.AsOf is { } asked
            ? new ExportMoment(asked, export.Published)
            : await exporter.NewestMomentAsync(export.Published, TimeProvider.System, cancellationToken);
        var format = ExportQuery.FormatOf(export.File.Name);
        await using var file = await exporter.OpenAsync(export.Select(), format, moment, cancellationToken);
        await WholeFile.WriteAsync(export.File, stream => file.WriteAsync(stream, cancellationToken));
        return file;
    }
}
