using System.IO.Compression;
using System.Xml;
using Provenance.Reading.Files;

namespace Provenance.Reading.Docx;

/// <summary>Looks through a ZIP archive before a library unpacks it.</summary>
internal static class Archives
{
    private const int MostEntries = 5_000;

    /// <summary>What is wrong with an archive, to be said after the name of the file; null if it is a Word document
    /// within the limits.</summary>
    public static string? Fault(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, writable: false);
        using ZipArchive archive = new(stream);
        if (archive.Entries.Count > MostEntries)
        {
            return $"has more than {MostEntries:N0} parts";
        }

        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            // What an entry says of its own length may be untrue, so it is unpacked.
            unpacked += Length(entry);
            if (unpacked > ReadingLimits.UnpackedBytes)
            {
                return "unpacks to more than can be read";
            }

            if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            {
                using var part = entry.Open();
                SafeXml.CheckDepth(XmlReader.Create(part, SafeXml.Settings()));
            }
        }

        return archive.Entries.Any(entry => entry.FullName.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? null
            : archive.GetEntry("mimetype") is not null ? "is an OpenDocument file or an e-book"
            : "is an archive without a Word document";
    }

    private static long Length(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        var buffer = new byte[81_920];
        long length = 0;
        for (int read; (read = part.Read(buffer)) > 0;)
        {
            length += read;
            if (length > ReadingLimits.PartBytes)
            {
                throw new TooLargeException("unpacks to more than can be read");
            }
        }

        return length;
    }
}
