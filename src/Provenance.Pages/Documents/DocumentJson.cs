using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Documents;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<DocumentData>))]
internal sealed partial class DocumentJson : JsonSerializerContext;
