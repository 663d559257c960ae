using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Introspection;

/// <summary><c>__Directive</c> (section 4.2.6).</summary>
internal static class DirectiveIntrospection
{
    public static string Name(DirectiveDefinition directive) => directive.Name;

    public static string? Description(DirectiveDefinition directive) => directive.Description;

    public static bool IsRepeatable(DirectiveDefinition directive) => directive.IsRepeatable;

    public static IEnumerable<string> Locations(DirectiveDefinition directive) => directive.Locations;

    public static IEnumerable<InputValue> Args(DirectiveDefinition directive, bool? includeDeprecated) =>
        directive.Arguments.Values.Where(argument => includeDeprecated is true || argument.DeprecationReason is null);
}
