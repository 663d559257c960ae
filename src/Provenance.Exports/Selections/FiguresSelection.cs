using System.Runtime.CompilerServices;
using System.Text.Json;
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
        ApiCall api, ExportMoment moment, CancellationToken cancellationToken)
    {
        JsonObject variables = new() { ["key"] = key, ["asOf"] = moment.ToVariable() };
        var question = (await api(Operations.Text("figures"), variables, cancellationToken)).GetProperty("question");
        if (question.ValueKind is JsonValueKind.Null)
        {
            throw ExportException.NoSuch("question", key);
        }

        List<string> statements =
        [
            .. question.GetProperty("estimates").EnumerateArray()
                .Select(point => point.GetProperty("statement").GetProperty("id").GetString()!)
                .Distinct(),
        ];
        return new(
            $"All figures that answer the question {key}",
            ExportedKind.Citation,
            ReadAllAsync(api, statements, moment, cancellationToken));
    }

    private async IAsyncEnumerable<ExportRecord> ReadAllAsync(
        ApiCall api,
        List<string> statements,
        ExportMoment moment,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> unsupported = [.. statements];
        HashSet<string> given = [.. statements];
        JsonObject cited = new()
        {
            ["citing"] = new JsonObject { ["claim"] = new JsonObject { ["question"] = KeyIs(key) } },
        };
        await foreach (var record in Pages.ReadAsync<CitationRecord>(api, "citations", cited, moment, cancellationToken))
        {
            var citing = ((CitationRecord)record).Citing.Id;
            if (given.Contains(citing))
            {
                unsupported.Remove(citing);
                yield return record;
            }
        }

        await foreach (var record in Pages.ReadAsync(
            api, statements.Where(unsupported.Contains), moment, cancellationToken))
        {
            yield return record;
        }
    }
}
