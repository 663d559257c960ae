using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Records;

/// <summary>The answer to <c>SourceNamed</c>.</summary>
public sealed record SourceNamedData(SourceRef? Source);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<SourceNamedData>))]
internal sealed partial class SourceNamedJson : JsonSerializerContext;
