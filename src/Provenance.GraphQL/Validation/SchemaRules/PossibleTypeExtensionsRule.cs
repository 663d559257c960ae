using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>An extended type is defined, and as the same kind of type (the sections on type extensions, 3.5.7 to
/// 3.10.3).</summary>
internal sealed class PossibleTypeExtensionsRule : SyntaxVisitor
{
    private readonly DocumentContext _context;
    private readonly Dictionary<string, TypeDefinitionNode> _defined = [];

    public PossibleTypeExtensionsRule(DocumentContext context)
    {
        _context = context;
        foreach (var definition in context.Document.Definitions.OfType<TypeDefinitionNode>())
        {
            _defined[definition.Name.Value] = definition;
        }
    }

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not TypeExtensionNode { Name: var name } extension)
        {
            return;
        }

        if (!_defined.TryGetValue(name.Value, out var definition))
        {
            _context.Report(
                $"Cannot extend type \"{name.Value}\" because it is not defined."
                    + Suggestions.DidYouMean(name.Value, _defined.Keys),
                name);
        }
        else if (KindOf(definition) != KindOf(extension))
        {
            _context.Report(
                $"Cannot extend non-{KindOf(extension)} type \"{name.Value}\".", definition, extension);
        }
    }

    private static string KindOf(TypeSystemDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode or ScalarTypeExtensionNode => "scalar",
        ObjectTypeDefinitionNode or ObjectTypeExtensionNode => "object",
        InterfaceTypeDefinitionNode or InterfaceTypeExtensionNode => "interface",
        UnionTypeDefinitionNode or UnionTypeExtensionNode => "union",
        EnumTypeDefinitionNode or EnumTypeExtensionNode => "enum",
        _ => "input object",
    };
}
