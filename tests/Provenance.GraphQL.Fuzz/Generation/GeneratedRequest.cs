using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>A request that fits its schema.</summary>
/// <param name="Document">The text of the document.</param>
/// <param name="OperationName">The operation to run; null when there is only one.</param>
/// <param name="Kind">What kind of operation that is.</param>
/// <param name="Variables">A JSON object with values that fit its variables.</param>
internal sealed record GeneratedRequest(string Document, string? OperationName, OperationType Kind, string Variables)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Document}\n# operation {OperationName ?? "(the only one)"}, variables {Variables}";
}
