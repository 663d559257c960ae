using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Types have members: objects, interfaces and input objects have fields, unions have types, enums have values
/// (sections 3.6 to 3.10).</summary>
internal static class NonEmptyTypesRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.Schema.Types.Values)
        {
            var message = type switch
            {
                FieldsType { Fields.Count: 0 } => $"Type {type} must define one or more fields.",
                UnionType { DeclaredMembers.Count: 0 } => $"Union type {type} must define one or more member types.",
                EnumType { Values.Count: 0 } => $"Enum type {type} must define one or more values.",
                InputObjectType { Fields.Count: 0 } => $"Input Object type {type} must define one or more fields.",
                _ => null,
            };
            if (message is not null)
            {
                context.Report(message, SchemaContext.NodesOf(type));
            }
        }
    }
}
