using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>One source: every citation in which it cites another, or others cite it. Its parts have files of their
/// own.</summary>
/// <param name="key">The source's key.</param>
public sealed class SourceSelection(string key) : ExportSelection
{
    internal override string Path => $"sources/{Escaped(key)}/citations";

    internal override string FileName => $"{key}-citations";

    internal override async Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken)
    {
        JsonObject source = new() { ["source"] = KeyIs(key) };
        JsonObject where = new()
        {
            ["or"] = new JsonArray(
                new JsonObject { ["citing"] = source.DeepClone() }, new JsonObject { ["cited"] = source.DeepClone() }),
        };
        return new(
            $"Whom it cites, and who cites it: {await TitleAsync(api, "source", key, moment, cancellationToken)}",
            ExportedKind.Citation,
            Pages.ReadAsync<CitationRecord>(api, "citations", where, moment, cancellationToken));
    }
}
