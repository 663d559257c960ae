using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>The members that a type definition and a type extension have in common.</summary>
internal static class DefinitionMembers
{
    extension(TypeSystemDefinitionNode node)
    {
        /// <summary>The name of the type that is defined or extended; null for other definitions.</summary>
        public NameNode? TypeName => node switch
        {
            TypeDefinitionNode definition => definition.Name,
            TypeExtensionNode extension => extension.Name,
            _ => null,
        };

        /// <summary>The interfaces that an object or interface type implements.</summary>
        public IReadOnlyList<NamedTypeNode> Interfaces => node switch
        {
            ObjectTypeDefinitionNode definition => definition.Interfaces,
            ObjectTypeExtensionNode extension => extension.Interfaces,
            InterfaceTypeDefinitionNode definition => definition.Interfaces,
            InterfaceTypeExtensionNode extension => extension.Interfaces,
            _ => [],
        };

        /// <summary>The fields of an object or interface type.</summary>
        public IReadOnlyList<FieldDefinitionNode> Fields => node switch
        {
            ObjectTypeDefinitionNode definition => definition.Fields,
            ObjectTypeExtensionNode extension => extension.Fields,
            InterfaceTypeDefinitionNode definition => definition.Fields,
            InterfaceTypeExtensionNode extension => extension.Fields,
            _ => [],
        };

        /// <summary>The members of a union.</summary>
        public IReadOnlyList<NamedTypeNode> Members => node switch
        {
            UnionTypeDefinitionNode definition => definition.Types,
            UnionTypeExtensionNode extension => extension.Types,
            _ => [],
        };

        /// <summary>The values of an enum.</summary>
        public IReadOnlyList<EnumValueDefinitionNode> Values => node switch
        {
            EnumTypeDefinitionNode definition => definition.Values,
            EnumTypeExtensionNode extension => extension.Values,
            _ => [],
        };

        /// <summary>The fields of an input object.</summary>
        public IReadOnlyList<InputValueDefinitionNode> InputFields => node switch
        {
            InputObjectTypeDefinitionNode definition => definition.Fields,
            InputObjectTypeExtensionNode extension => extension.Fields,
            _ => [],
        };

        /// <summary>The root types that a schema definition or extension names.</summary>
        public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes => node switch
        {
            SchemaDefinitionNode definition => definition.OperationTypes,
            SchemaExtensionNode extension => extension.OperationTypes,
            _ => [],
        };
    }
}
