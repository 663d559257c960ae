using System.Globalization;
using System.Text.Json;
using Provenance.Exports.Formats;
using Provenance.Exports.Records;

namespace Provenance.Exports.Feeds;

/// <summary>A citation as an entry of a feed.</summary>
internal static class CitationEntry
{
    public static FeedEntry Of(JsonElement answer, string address)
    {
        var citation = RecordJson.Read<CitationRecord>(answer);
        var claim = citation.Citing.Claim ?? citation.Cited.Claim;
        var document = citation.Evidence[0].Document;
        return new(
            $"{address}citations/{Names.Local(citation.Id)}",
            $"{citation.Citing.Source.Name} {Verb(citation.Relation)} {citation.Cited.Source.Name}"
                + (claim is null ? "" : $": {claim.Proposition}"),
            string.Join("\n\n", citation.Evidence.Select(evidence => evidence.Span.Text).Distinct()),
            claim is null
                ? $"{address}documents/{Names.Local(document.Key)}"
                : $"{address}claims/{Names.Local(claim.Key)}",
            citation.Evidence.Min(evidence => DateTimeOffset.Parse(evidence.RecordedAt, CultureInfo.InvariantCulture)));
    }

    private static string Verb(string relation) => relation switch
    {
        "REPORTS" => "reports",
        "QUOTES" => "quotes",
        "PUBLISHES" => "publishes",
        "CONFIRMS" => "confirms",
        "DISPUTES" => "disputes",
        "EXPLAINS" => "explains",
        "DERIVES" => "derives a figure from",
        "REPUBLISHES" => "republishes",
        "CREDITS" => "credits",
        "IS_SILENT_ON" => "notes the silence of",
        _ => "cites",
    };
}
