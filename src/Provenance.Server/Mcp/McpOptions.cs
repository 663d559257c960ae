namespace Provenance.Server.Mcp;

/// <summary>The section <c>Mcp</c> of the settings.</summary>
internal sealed class McpOptions
{
    /// <summary>Whether tools of the Model Context Protocol are served at <c>/mcp</c>; false by default.</summary>
    public bool Enabled { get; set; }
}
