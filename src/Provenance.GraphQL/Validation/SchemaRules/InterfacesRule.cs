using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>A type implements only interfaces, each named once and never itself, and also the interfaces that these
/// implement (sections 3.6 and 3.7).</summary>
internal static class InterfacesRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.Schema.Types.Values.OfType<FieldsType>())
        {
            var seen = new HashSet<NamedType>();
            foreach (var declared in type.DeclaredInterfaces)
            {
                if (declared is not InterfaceType implemented)
                {
                    context.Report(
                        $"Type {type} must only implement Interface types, it cannot implement {declared}.",
                        NodesOf(type, declared));
                }
                else if (type == implemented)
                {
                    context.Report(
                        $"Type {type} cannot implement itself because it would create a circular reference.",
                        NodesOf(type, implemented));
                }
                else if (!seen.Add(implemented))
                {
                    context.Report($"Type {type} can only implement {implemented} once.", NodesOf(type, implemented));
                }
                else
                {
                    CheckInherited(context, type, implemented);
                }
            }
        }
    }

    private static void CheckInherited(SchemaContext context, FieldsType type, InterfaceType implemented)
    {
        foreach (var inherited in implemented.DeclaredInterfaces.Except(type.DeclaredInterfaces))
        {
            context.Report(
                inherited == type
                    ? $"Type {type} cannot implement {implemented} because it would create a circular reference."
                    : $"Type {type} must implement {inherited} because it is implemented by {implemented}.",
                [.. NodesOf(implemented, inherited), .. NodesOf(type, implemented)]);
        }
    }

    private static IEnumerable<NamedTypeNode> NodesOf(FieldsType type, NamedType implemented) =>
        SchemaContext.NodesOf(type)
            .SelectMany(node => node.Interfaces)
            .Where(node => node.Name.Value == implemented.Name);
}
