using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Questions;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<QuestionData>))]
internal sealed partial class QuestionJson : JsonSerializerContext;
