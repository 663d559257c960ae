using System.Text;

namespace Provenance.Exports.Formats.Prov;

/// <summary>The members of a JSON object of objects, in whatever order they come, each object in a file that goes away with
/// this.</summary>
internal sealed class ProvSections : IAsyncDisposable
{
    private readonly Dictionary<string, FileStream> _files = [];

    /// <summary>Adds to an object.</summary>
    /// <param name="section">Which object.</param>
    /// <param name="member">Name and value in JSON.</param>
    /// <param name="cancellationToken">Ends the write.</param>
    public async Task AddAsync(string section, string member, CancellationToken cancellationToken)
    {
        var separator = "\n";
        if (_files.TryGetValue(section, out var file))
        {
            separator = ",\n";
        }
        else
        {
            FileStreamOptions options = new()
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
                BufferSize = 64 * 1024,
            };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            file = new(Path.Combine(Path.GetTempPath(), $"provenance-export-{Guid.NewGuid():N}"), options);
            _files.Add(section, file);
        }

        await file.WriteAsync(Encoding.UTF8.GetBytes(separator + member), cancellationToken);
    }

    /// <summary>Writes the objects as members that follow others.</summary>
    public async Task CopyToAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (var (section, file) in _files)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes($",\n\"{section}\": {{"), cancellationToken);
            file.Position = 0;
            await file.CopyToAsync(stream, cancellationToken);
            await stream.WriteAsync("\n}"u8.ToArray(), cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files.Values)
        {
            await file.DisposeAsync();
        }
    }
}
