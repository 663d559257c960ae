using Microsoft.Extensions.Options;

namespace Provenance.Server.Mcp;

/// <summary>The section <c>Mcp</c> of the settings.</summary>
internal sealed class McpOptions
{
    /// <summary>Whether tools of the Model Context Protocol are served at <c>/mcp</c>; false by default.</summary>
    public bool Enabled { get; set; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">One of them is malformed or unknown.</exception>
    public static McpOptions Of(IConfiguration configuration)
    {
        McpOptions options = new();
        try
        {
            configuration.GetSection("Mcp").Bind(options, binder => binder.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException malformed)
        {
            throw new OptionsValidationException("Mcp", typeof(McpOptions), [malformed.Message]);
        }

        return options;
    }
}
