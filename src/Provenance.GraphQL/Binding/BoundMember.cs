using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Binding;

/// <summary>A property or method that answers a field: its resolver, or what keeps it from being one.</summary>
internal sealed record BoundMember(FieldResolver? Resolver, ClrShape Value, IReadOnlyList<string> Mismatches);
