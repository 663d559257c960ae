using System.Text.Json.Nodes;
using ModelContextProtocol;
using Provenance.Exports;
using Provenance.Pages;
using Provenance.Server.Binding;
using Provenance.Server.Exports;
using Provenance.Server.Hosting;

namespace Provenance.Server.Mcp;

/// <summary>Asks the API for a tool with the rights of whoever calls it, and puts links to pages beside the keys of an
/// answer.</summary>
internal sealed class McpApi(InProcessApi api, IHttpContextAccessor context, ExportOptions options)
{
    private static readonly (string Field, string Folder)[] _pages =
    [
        ("claim", "claims"), ("document", "documents"), ("source", "sources"), ("namedSource", "sources"),
        ("publisher", "sources"),
    ];

    /// <summary>Asks, and gives the data with links.</summary>
    /// <exception cref="McpException">The API refuses, in its words.</exception>
    public async Task<JsonObject> AskAsync(string operation, JsonObject variables, CancellationToken cancellationToken)
    {
        try
        {
            var services = await api.ServicesOfAsync(context.HttpContext!);
            var data = await api.For(services)(ContractFiles.Tools[operation], variables, cancellationToken);
            var answer = JsonObject.Create(data)!;
            AddLinks(answer);
            return answer;
        }
        catch (ExportException failure)
        {
            throw new McpException(failure.Message);
        }
    }

    /// <summary>The address of a page.</summary>
    /// <param name="folder">Where pages of its kind are: <c>claims</c>.</param>
    /// <param name="key">The record's key.</param>
    public string LinkTo(string folder, string key) =>
        new Uri(options.AddressFor(context.HttpContext!.Request), PageAddress.Of($"{folder}/", key)).AbsoluteUri;

    private void AddLinks(JsonNode node)
    {
        switch (node)
        {
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                {
                    AddLinks(item);
                }

                break;
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                {
                    if (value is JsonObject record && record["key"] is { } key
                        && Array.Find(_pages, page => page.Field == name) is { Folder: { } folder })
                    {
                        record["link"] = LinkTo(folder, key.GetValue<string>());
                    }

                    if (value is not null)
                    {
                        AddLinks(value);
                    }
                }

                break;
        }
    }
}
