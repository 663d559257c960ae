using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__InputValue</c> (section 4.2.4).</summary>
internal static class InputValueIntrospection
{
    public static string Name(InputValue value) => value.Name;

    public static string? Description(InputValue value) => value.Description;

    public static GraphQLType Type(InputValue value) => value.Type;

    public static string? DefaultValue(InputValue value) =>
        value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null;

    public static bool IsDeprecated(InputValue value) => value.DeprecationReason is not null;

    public static string? DeprecationReason(InputValue value) => value.DeprecationReason;
}
