using System.Text.Json.Serialization;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Layout;

/// <summary>The answer to <c>AnyRecord</c>.</summary>
public sealed record AnyRecordData(Connection<RecordKey>? Documents, Connection<RecordKey>? Sources)
{
    /// <summary>Whether nothing is recorded.</summary>
    public bool IsEmpty => this is { Documents.Nodes.Count: 0, Sources.Nodes.Count: 0 };
}

/// <summary>The key of a record.</summary>
public sealed record RecordKey(string Key);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<AnyRecordData>))]
internal sealed partial class AnyRecordJson : JsonSerializerContext;
