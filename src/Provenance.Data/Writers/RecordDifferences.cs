using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Data.Configurations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Compares records with the same number; their authors and times are ignored, that they were taken back, and what
/// was before them.</summary>
internal static class RecordDifferences
{
    /// <summary>The fields in which two records differ. The generated name of an outlet without one is ignored, because
    /// it depends on the documents that were read with it.</summary>
    public static IReadOnlyList<string> Between(object record, object stored)
    {
        var fields = Fields(record);
        var storedFields = Fields(stored);
        return
        [
            .. fields.Select(field => field.Key)
                .Union(storedFields.Select(field => field.Key))
                .Where(name => name is not ("recordedAt" or "recordedBy" or "endedAt" or "endedBy" or "endReason" or "before"))
                .Where(name => name != "name" || stored is not Outlet { Identified: false })
                .Where(name => !JsonNode.DeepEquals(fields[name], storedFields[name])),
        ];
    }

    private static JsonObject Fields(object record) =>
        JsonSerializer.SerializeToNode(record, record.GetType(), JsonColumn.Options)!.AsObject();
}
