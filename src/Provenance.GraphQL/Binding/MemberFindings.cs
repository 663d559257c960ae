using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>What is found out while a property or method is bound to a field.</summary>
internal sealed class MemberFindings
{
    /// <summary>Why it does not fit.</summary>
    public List<string> Mismatches { get; } = [];

    /// <summary>The CLR enums it takes or gives, each with the enum of the schema it stands for.</summary>
    public HashSet<(EnumType Type, Type ClrType)> Enums { get; } = [];
}
