using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Coercion;

/// <summary>The coerced variables of an operation, or everything that is wrong with them.</summary>
/// <param name="Values">The values by name; a variable that was neither given nor has a default is absent.</param>
/// <param name="Errors">The errors; empty when the values can be used.</param>
public sealed record VariablesResult(
    IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError> Errors);
