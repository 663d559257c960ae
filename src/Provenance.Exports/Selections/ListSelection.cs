using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>A list of the API, all of it or what satisfies a filter.</summary>
public sealed class ListSelection : ExportSelection
{
    private readonly string _list;
    private readonly JsonObject? _where;

    private ListSelection(string list, JsonObject? where) => (_list, _where) = (list, where);

    /// <summary>The lists that there are files of.</summary>
    public static IReadOnlyList<string> Names { get; } = ["citations", "statements", "claims", "documents", "sources"];

    internal override string Path => $"export/{_list}";

    internal override IEnumerable<(string Name, string Value)> Parameters =>
        _where is null ? [] : [("where", _where.ToJsonString(RecordJson.Options))];

    internal override string FileName => _list;

    /// <summary>A list.</summary>
    /// <param name="list">Its field of <c>Query</c>, one of <see cref="Names"/>.</param>
    /// <param name="where">The filter, as the field takes it; null for all.</param>
    public static ListSelection Of(string list, JsonObject? where) => Names.Contains(list)
        ? new(list, where)
        : throw new ArgumentOutOfRangeException(nameof(list), list, "No list has this name.");

    internal override Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken) => Task.FromResult(new SelectedRecords(
            _where is null ? $"All {_list}" : $"The {_list} where {_where.ToJsonString(RecordJson.Options)}",
            KindOf(_list),
            ReadAsync(api, _list, _where, moment, cancellationToken)));

    /// <summary>The records of a list.</summary>
    internal static IAsyncEnumerable<ExportRecord> ReadAsync(
        ApiCall api, string list, JsonObject? where, ExportMoment moment, CancellationToken cancellationToken) =>
        KindOf(list) switch
        {
            ExportedKind.Citation => Pages.ReadAsync<CitationRecord>(api, list, where, moment, cancellationToken),
            ExportedKind.Statement => Pages.ReadAsync<StatementRecord>(api, list, where, moment, cancellationToken),
            ExportedKind.Claim => Pages.ReadAsync<ClaimRecord>(api, list, where, moment, cancellationToken),
            ExportedKind.Document => Pages.ReadAsync<DocumentRecord>(api, list, where, moment, cancellationToken),
            _ => Pages.ReadAsync<SourceRecord>(api, list, where, moment, cancellationToken),
        };

    private static ExportedKind KindOf(string list) => list switch
    {
        "citations" => ExportedKind.Citation,
        "statements" => ExportedKind.Statement,
        "claims" => ExportedKind.Claim,
        "documents" => ExportedKind.Document,
        _ => ExportedKind.Source,
    };
}
