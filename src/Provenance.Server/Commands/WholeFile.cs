namespace Provenance.Server.Commands;

/// <summary>A file that a command writes, so that there is the whole of it or what was there before.</summary>
internal static class WholeFile
{
    /// <summary>Writes beside the file, has it on the disk, and puts the whole in its place. What fails leaves nothing
    /// behind.</summary>
    /// <param name="file">The file; one that exists is replaced.</param>
    /// <param name="write">Writes what is to be in it.</param>
    public static async Task WriteAsync(FileInfo file, Func<Stream, Task> write)
    {
        var unfinished = $"{file.FullName}.unfinished";
        try
        {
            await using (var stream = File.Create(unfinished))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, file.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
