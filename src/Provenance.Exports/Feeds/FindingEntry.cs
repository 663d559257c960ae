using System.Text.Json;
using Provenance.Exports.Formats;

namespace Provenance.Exports.Feeds;

/// <summary>A finding as an entry of a feed.</summary>
internal static class FindingEntry
{
    /// <summary>Of a report that goes in a circle: it is known since the last passage of it was recorded.</summary>
    public static FeedEntry OfReport(JsonElement report, string address)
    {
        var citations = report.GetProperty("citations").EnumerateArray().ToList();
        var evidence = citations.SelectMany(citation => citation.GetProperty("evidence").EnumerateArray()).ToList();
        var kind = report.GetProperty("kind").GetString()!;
        var ids = citations.Select(citation => Names.Local(citation.GetProperty("id").GetString()!));
        return new(
            $"{address}findings/{kind}/{string.Join('/', ids)}",
            report.GetProperty("explanation").GetString()!,
            string.Join(
                "\n\n", evidence.Select(passage => passage.GetProperty("span").GetProperty("text").GetString()).Distinct()),
            $"{address}findings",
            evidence.Max(passage => passage.GetProperty("recordedAt").GetDateTimeOffset()));
    }

    /// <summary>Of a claim that rests on one unnamed source: dated by its last change.</summary>
    public static FeedEntry OfClaim(JsonElement claim, string address)
    {
        var (key, proposition) = (claim.GetProperty("key").GetString()!, claim.GetProperty("proposition").GetString()!);
        return new(
            $"{address}findings/SINGLE_UNNAMED_SOURCE/{Names.Local(key)}",
            $"Rests on a single unnamed source: {proposition}",
            proposition,
            $"{address}claims/{Names.Local(key)}",
            claim.GetProperty("history").EnumerateArray()
                .Select(entry => entry.GetProperty("recordedAt").GetDateTimeOffset())
                .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
                .Max());
    }
}
