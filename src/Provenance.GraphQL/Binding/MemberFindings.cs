using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>What binding a property or method to a field finds out.</summary>
internal sealed class MemberFindings
{
    /// <summary>Why it does not fit.</summary>
    public List<string> Mismatches { get; } = [];

    /// <summary>The CLR enums that it takes or returns, each with the enum of the schema that it represents.</summary>
    public HashSet<(EnumType Type, Type ClrType)> Enums { get; } = [];
}
