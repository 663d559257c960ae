using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__EnumValue</c> (section 4.2.5).</summary>
internal static class EnumValueIntrospection
{
    public static string Name(EnumValue value) => value.Name;

    public static string? Description(EnumValue value) => value.Description;

    public static bool IsDeprecated(EnumValue value) => value.DeprecationReason is not null;

    public static string? DeprecationReason(EnumValue value) => value.DeprecationReason;
}
