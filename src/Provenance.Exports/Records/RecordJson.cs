using System.Text.Encodings.Web;
using System.Text.Json;

namespace Provenance.Exports.Records;

/// <summary>Records out of the API's answers, and back into JSON with the same names.</summary>
internal static class RecordJson
{
    /// <summary>How JSON is written: other scripts as they are, no escapes beyond those that JSON asks for.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = Encoder,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict,
    };

    /// <summary>The record that an answer has.</summary>
    public static T Read<T>(JsonElement answer)
        where T : ExportRecord => answer.Deserialize<T>(Options)!;
}
