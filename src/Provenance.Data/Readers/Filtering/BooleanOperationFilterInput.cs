namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a yes or no.</summary>
public sealed record BooleanOperationFilterInput : EqualityOperationFilterInput<bool>;
