using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>One article: every citation that one of its passages shows, or by which others cite it.</summary>
/// <param name="key">The document's key.</param>
public sealed class DocumentSelection(string key) : ExportSelection
{
    internal override string Path => $"documents/{Escaped(key)}/citations";

    internal override string FileName => $"{key}-citations";

    internal override async Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken)
    {
        JsonObject document = new() { ["document"] = KeyIs(key) };
        JsonObject where = new()
        {
            ["or"] = new JsonArray(
                new JsonObject { ["evidence"] = new JsonObject { ["some"] = document.DeepClone() } },
                new JsonObject { ["citing"] = document.DeepClone() },
                new JsonObject { ["cited"] = document.DeepClone() }),
        };
        return new(
            $"Who cites whom: {await TitleAsync(api, "document", key, moment, cancellationToken)}",
            ExportedKind.Citation,
            Pages.ReadAsync<CitationRecord>(api, "citations", where, moment, cancellationToken));
    }
}
