using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Provenance.Exports.Records;

namespace Provenance.Exports.Selections;

/// <summary>One question: every statement that answers it with a figure, with the citations by which it rests on others;
/// those that rest on nothing follow by themselves.</summary>
/// <param name="key">The question's key.</param>
public sealed class FiguresSelection(string key) : ExportSelection
{
    internal override string Path => $"questions/{Escaped(key)}/figures";

    internal override string FileName => $"{key}-figures";

    internal override async Task<SelectedRecords> ReadAsync(
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken) => new(
            await TitleAsync(api, "question", key, cancellationToken),
            ExportedKind.Citation,
            ReadAllAsync(api, moment, cancellationToken));

    private async IAsyncEnumerable<ExportRecord> ReadAllAsync(
        ApiCall api, ExportMoment moment, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        JsonObject cited = new() { ["citing"] = Answers() };
        await foreach (var citation in Pages.ReadAsync<CitationRecord>(api, "citations", cited, moment, cancellationToken))
        {
            yield return citation;
        }

        var unsupported = Answers();
        unsupported["cites"] = new JsonObject { ["any"] = false };
        await foreach (var statement in Pages.ReadAsync<StatementRecord>(
            api, "statements", unsupported, moment, cancellationToken))
        {
            yield return statement;
        }
    }

    /// <summary>A filter for the statements that answer the question with a figure.</summary>
    private JsonObject Answers() => new()
    {
        ["claim"] = new JsonObject
        {
            ["question"] = KeyIs(key),
            ["estimate"] = new JsonObject { ["measure"] = new JsonObject { ["neq"] = null } },
        },
    };
}
