using Provenance.Exports.Selections;

namespace Provenance.Server.Commands;

/// <summary>What <c>export</c> is told to write.</summary>
/// <param name="File">The file, whose name says the format.</param>
/// <param name="Select">Makes the selection, or says what is wrong with it.</param>
internal sealed record FileExport(FileInfo File, Func<ExportSelection> Select)
{
    /// <summary>The moment of our records; null for the newest.</summary>
    public string? AsOf { get; init; }

    /// <summary>The day of the world; null for all of it.</summary>
    public string? Published { get; init; }
}
