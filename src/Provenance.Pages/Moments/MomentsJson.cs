using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Moments;

/// <summary>How the answer of the operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ChangesSinceData>))]
internal sealed partial class MomentsJson : JsonSerializerContext;
