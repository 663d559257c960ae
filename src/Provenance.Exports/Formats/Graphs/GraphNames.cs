using System.Security.Cryptography;
using System.Text;
using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Graphs;

/// <summary>What nodes are called in files of graphs: names that every such format takes, the same for the same record in
/// every file, and labels to read.</summary>
internal static class GraphNames
{
    /// <summary>The name of a record's node: letters and digits.</summary>
    public static string Of(ExportRecord record)
    {
        var (kind, id) = record.Identity;
        return $"n{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind} {id}")).AsSpan(0, 12))}";
    }

    /// <summary>What a reader of a picture sees.</summary>
    public static string LabelOf(ExportRecord record) => record switch
    {
        StatementRecord { Claim: { } claim } statement => $"{statement.Source.Name}: {claim.Proposition}",
        StatementRecord { Document.Title: { } title } statement => $"{statement.Source.Name}: {title}",
        StatementRecord statement => statement.Source.Name,
        SourceRecord source => source.Name,
        DocumentRecord document => document.Title ?? document.Description ?? document.Key,
        ClaimRecord claim => claim.Proposition,
        _ => "",
    };

    /// <summary>The records that are nodes: of a citation its two ends, each once.</summary>
    public static IEnumerable<ExportRecord> NodesOf(ExportRecord record, Once seen) =>
        (record is CitationRecord citation ? [citation.Citing, citation.Cited] : (IEnumerable<ExportRecord>)[record])
            .Where(seen.IsNew);
}
