using System.Text.Json.Serialization;

namespace Provenance.Pictures.Serving;

/// <summary>An answer of oEmbed.</summary>
internal sealed record OEmbed(
    string Version, string Type, string Title, string ProviderName, string ProviderUrl, string Html, int Width, int Height);

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(OEmbed))]
internal sealed partial class OEmbedJson : JsonSerializerContext;
