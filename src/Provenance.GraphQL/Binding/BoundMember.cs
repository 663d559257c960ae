using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Binding;

/// <summary>A property or method that answers a field: its resolver, or what keeps it from being one. The shape of the
/// field's value is null when it cannot be told.</summary>
internal sealed record BoundMember(FieldResolver? Resolver, ClrShape? Value, MemberFindings Findings);
