namespace Provenance.GraphQL.Fuzz;

/// <summary>What must hold for every input did not hold for one.</summary>
internal sealed class PropertyViolation(string message) : Exception(message);
