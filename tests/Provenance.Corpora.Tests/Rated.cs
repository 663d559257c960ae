using System.Text.Json.Nodes;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>The sample with three assessments, since its annotation has none.</summary>
internal static class Rated
{
    internal static JsonObject Json()
    {
        var json = Kursk.Json();
        json["assessments"] = JsonNode.Parse(
            """
            [
                {
                    "id": "R1", "of": { "source": "uk-mod" }, "reliability": "B",
                    "assessor": "Desk", "at": "2025-02-01T09:30:00Z", "note": "Named, on the record."
                },
                {
                    "id": "R2", "of": { "source": "bbc", "document": "W-bbc-2025-01", "claim": "C-cas-4000" },
                    "reliability": "F", "credibility": 3, "assessor": "Desk", "at": "2025-02-01T09:31:00.125Z"
                },
                {
                    "id": "R3", "of": { "source": "nis", "claim": "C-killed-300" },
                    "credibility": 6, "assessor": "Another desk", "at": "2025-02-02T00:00:00Z"
                }
            ]
            """);
        return json;
    }
}
