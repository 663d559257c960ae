using Provenance.Exports.Records;

namespace Provenance.Exports.Formats;

/// <summary>The names of records in files of linked data: addresses at the server.</summary>
internal static class Names
{
    /// <summary>The address of the server with a slash at the end, with which all names begin.</summary>
    public static string Root(Uri address) => address.AbsoluteUri.EndsWith('/') ? address.AbsoluteUri : address.AbsoluteUri + "/";

    /// <summary>The address of a record.</summary>
    public static string Of(ExportHeader header, ExportRecord record) =>
        $"{header.Base}{FolderOf(record.Identity.Kind)}/{Local(record.Identity.Id)}";

    /// <summary>The address of a piece of evidence.</summary>
    public static string Of(ExportHeader header, EvidenceRecord evidence) => $"{header.Base}evidence/{Local(evidence.Key)}";

    /// <summary>The folder of the addresses of a kind of record.</summary>
    public static string FolderOf(string kind) => $"{kind}s";

    /// <summary>A key or an id as the last part of an address. A dot at the end, which Turtle and PROV-N would take for the end
    /// of a sentence, is escaped too.</summary>
    public static string Local(string key)
    {
        var escaped = Uri.EscapeDataString(key);
        return escaped.EndsWith('.') ? $"{escaped[..^1]}%2E" : escaped;
    }
}
