using System.Text.Json;
using System.Text.Json.Nodes;

namespace Provenance.Exports;

/// <summary>Asks the GraphQL API with the rights of whoever wants the file.</summary>
/// <param name="operation">The text of an operation.</param>
/// <param name="variables">Its variables.</param>
/// <param name="cancellationToken">Ends the wait.</param>
/// <returns>The data of an answer without errors.</returns>
/// <exception cref="ExportException">The API refuses, or answers with errors.</exception>
public delegate Task<JsonElement> ApiCall(string operation, JsonObject variables, CancellationToken cancellationToken);
