using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Exports.Formats;
using Provenance.Exports.Selections;

namespace Provenance.Exports;

/// <summary>Makes files of what the API answers to one reader.</summary>
/// <param name="api">The API, with the reader's rights.</param>
/// <param name="corpus">The store in the project's own format, with the same rights.</param>
/// <param name="address">The address of the server, as readers know it.</param>
public sealed class Exporter(ApiCall api, CorpusCall corpus, Uri address)
{
    /// <summary>The texts of all operations that are asked.</summary>
    public static IEnumerable<string> Operations => Exports.Operations.Names.Select(Exports.Operations.Text);

    /// <summary>A moment that a file can be asked for again: when the newest change was recorded, to the millisecond after,
    /// since the API tells times to the millisecond. As long as nothing is recorded it stays the same.</summary>
    /// <param name="published">The world as published by the end of this day; null for all of it.</param>
    /// <param name="clock">Tells the time if nothing was ever recorded.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ExportMoment> NewestMomentAsync(
        string? published, TimeProvider clock, CancellationToken cancellationToken)
    {
        var data = await api(Exports.Operations.Text("moment"), [], cancellationToken);
        var recorded = data.GetProperty("changes").GetProperty("nodes").EnumerateArray()
            .Select(change => change.GetProperty("recordedAt").GetDateTimeOffset().AddMilliseconds(1))
            .FirstOrDefault(clock.GetUtcNow());
        return new(recorded.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), published);
    }

    /// <summary>Begins to read what a file is to hold. What is wrong with the request is told here, before anything is
    /// written.</summary>
    /// <exception cref="ExportException">There is no such record, or the API refuses.</exception>
    public async Task<ExportFile> OpenAsync(
        ExportSelection selection, ExportFormat format, ExportMoment moment, CancellationToken cancellationToken)
    {
        var selected = await selection.ReadAsync(api, moment, cancellationToken);
        var root = Names.Root(address);
        var reading = selected.Records.GetAsyncEnumerator(cancellationToken);
        var isEmpty = !await reading.MoveNextAsync();
        ExportHeader header = new()
        {
            Title = selected.Title,
            Kind = selected.Kind,
            Note = selected.Note,
            Moment = moment,
            Base = root,
            Address = AddressOf(root, selection, format, moment),
            NewestAddress = AddressOf(root, selection, format, null),
        };
        var tag = await TagAsync(header, cancellationToken);
        return new(selection.FileName, format, header, new(reading, isEmpty), corpus, tag);
    }

    private static string AddressOf(string root, ExportSelection selection, ExportFormat format, ExportMoment? moment)
    {
        (string Name, string? Value)[] parameters =
        [
            .. selection.Parameters, ("published", moment?.Published), ("asOf", moment?.Recorded),
        ];
        var query = string.Join('&', parameters
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return $"{root}{selection.Path}.{format.Extension}{(query.Length > 0 ? "?" : "")}{query}";
    }

    /// <summary>Tells files apart that may have other bytes. An import in batches goes on to record under the time at which
    /// it began, so the moment alone does not.</summary>
    private async Task<string> TagAsync(ExportHeader header, CancellationToken cancellationToken)
    {
        JsonObject variables = new()
        {
            ["where"] = new JsonObject { ["recordedAt"] = new JsonObject { ["lte"] = header.Moment.Recorded } },
        };
        var data = await api(Exports.Operations.Text("moment"), variables, cancellationToken);
        var changes = data.GetProperty("changes").GetProperty("totalCount").GetInt32();
        var version = typeof(Exporter).Assembly.ManifestModule.ModuleVersionId;
        var hash = SHA256.HashData(
            Encoding.UTF8.GetBytes($"{version} {changes} {header.Address} {header.Title} {header.Note}"));
        return $"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"";
    }
}
