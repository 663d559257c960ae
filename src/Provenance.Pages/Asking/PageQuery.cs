using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Pages.Asking;

/// <summary>What a page asked: an operation and its variables, for readers to take over.</summary>
public sealed class PageQuery(PageOperation operation, JsonObject variables)
{
    private static readonly JsonSerializerOptions _indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The operation.</summary>
    public PageOperation Operation { get; } = operation;

    /// <summary>Its variables as JSON, one a line.</summary>
    public string Variables { get; } = variables.ToJsonString(_indented);

    /// <summary>Where the IDE opens with both ready to run.</summary>
    public string IdeAddress => PageAddress.Operation(
        Operation.Name, variables.Count == 0 ? null : Base64Url.EncodeToString(Encoding.UTF8.GetBytes(variables.ToJsonString())));

    /// <summary>The variables as the API takes them.</summary>
    internal JsonElement ToElement() => JsonElement.Parse(variables.ToJsonString());
}
