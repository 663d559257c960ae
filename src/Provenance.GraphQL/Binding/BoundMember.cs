using Provenance.GraphQL.Execution;

namespace Provenance.GraphQL.Binding;

/// <summary>A property or method that answers a field: its resolver, or null when it does not fit. The shape of the
/// field's value is null when it is unknown.</summary>
internal sealed record BoundMember(FieldResolver? Resolver, ClrShape? Value, MemberFindings Findings);
