using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Features;
using Provenance.Exports;
using Provenance.Exports.Formats;
using Provenance.Exports.Selections;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Exports;

/// <summary>What the address of a file says.</summary>
internal sealed record ExportQuery
{
    private static readonly string[] _known = ["asOf", "published", "where", "direction", "equate", "maxDepth", "maxNodes"];

    /// <summary>The key in its path.</summary>
    public required string Key { get; init; }

    /// <summary>The format of its extension.</summary>
    public required ExportFormat Format { get; init; }

    /// <summary>The moment of our records; null for the newest.</summary>
    public string? AsOf { get; init; }

    /// <summary>The day of the world; null for all of it.</summary>
    public string? Published { get; init; }

    /// <summary>The filter of a list; null for none.</summary>
    public JsonObject? Where { get; init; }

    /// <summary>How far a trace goes.</summary>
    public required TraceSettings Trace { get; init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="ExportException">A parameter or the extension is not known, or has a value that is not
    /// taken.</exception>
    public static ExportQuery Of(HttpRequest request, string extension)
    {
        var query = request.Query;
        if (query.Keys.FirstOrDefault(name => !_known.Contains(name)) is { } unknown)
        {
            throw Wrong($"There is no parameter \"{unknown}\"; {string.Join(", ", _known)} would be accepted.");
        }

        return new()
        {
            Key = KeyIn(request),
            Format = FormatOf($".{extension}"),
            AsOf = query["asOf"].LastOrDefault(),
            Published = query["published"].LastOrDefault(),
            Where = WhereOf(query["where"].LastOrDefault()),
            Trace = new()
            {
                Downstream = IsDownstream(query["direction"].LastOrDefault()),
                Equate = query["equate"].LastOrDefault(),
                MaxDepth = NumberOf("maxDepth", query),
                MaxNodes = NumberOf("maxNodes", query),
            },
        };
    }

    /// <summary>The format of the name of a file.</summary>
    /// <exception cref="ExportException">There is none.</exception>
    public static ExportFormat FormatOf(string name) => ExportFormats.Find(name)
        ?? throw new ExportException(
            ExportException.NotFound,
            $"No format has files \"{name}\"; "
                + $"{string.Join(", ", ExportFormats.All.Select(known => $".{known.Extension}"))} would be accepted.");

    /// <summary>The filter of a list, out of its text.</summary>
    /// <exception cref="ExportException">The text is no JSON object.</exception>
    public static JsonObject? WhereOf(string? text)
    {
        try
        {
            return text is null ? null
                : JsonNode.Parse(text) as JsonObject ?? throw Wrong("where is no object; " + AcceptedFilter);
        }
        catch (JsonException malformed)
        {
            throw Wrong($"where is no JSON: {malformed.Message} {AcceptedFilter}");
        }
    }

    private const string AcceptedFilter =
        "The filter of the list as JSON would be accepted, such as {\"relation\": {\"eq\": \"QUOTES\"}}.";

    private static bool IsDownstream(string? direction) => direction switch
    {
        null or "upstream" => false,
        "downstream" => true,
        _ => throw Wrong($"direction is \"{direction}\"; upstream or downstream would be accepted."),
    };

    private static int? NumberOf(string name, IQueryCollection query) => query[name].LastOrDefault() is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong($"{name} is \"{text}\"; a whole number would be accepted.");

    /// <summary>The part of the path before the last, as it was sent: routing leaves a slash within it escaped, and only
    /// that.</summary>
    private static string KeyIn(HttpRequest request)
    {
        var path = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?')[0].Split('/');
        return Uri.UnescapeDataString(path[^2]);
    }

    private static ExportException Wrong(string message) => new(ErrorCode.BadUserInput, message);
}
