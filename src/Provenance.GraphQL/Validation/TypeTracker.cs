using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>Knows which types the schema expects at the current node of a walk. Below anything that the schema does not
/// know nothing is expected, so that one mistake is reported once.</summary>
internal sealed class TypeTracker(GraphQLSchema schema) : SyntaxVisitor
{
    private readonly Stack<GraphQLType?> _types = [];
    private readonly Stack<CompositeType?> _parentTypes = [];
    private readonly Stack<FieldDefinition?> _fields = [];
    private readonly Stack<InputPosition> _inputs = [];

    /// <summary>The type of the current field, fragment or operation.</summary>
    public GraphQLType? Type => _types.TryPeek(out var type) ? type : null;

    /// <summary>The type that the current selection is made on.</summary>
    public CompositeType? ParentType => _parentTypes.TryPeek(out var type) ? type : null;

    /// <summary>The current field.</summary>
    public FieldDefinition? Field => _fields.TryPeek(out var current) ? current : null;

    /// <summary>Whether the walk is inside a directive.</summary>
    public bool IsInDirective { get; private set; }

    /// <summary>The current directive; null outside of directives and in unknown ones.</summary>
    public DirectiveDefinition? Directive { get; private set; }

    /// <summary>The current argument; null outside of arguments and in unknown ones.</summary>
    public InputValue? Argument { get; private set; }

    /// <summary>What is expected of the current argument, item of a list, object field or default.</summary>
    public InputPosition Input => _inputs.TryPeek(out var input) ? input : default;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Push(Type?.Named as CompositeType);
                break;
            case FieldNode field:
                _fields.Push(ParentType is { } parentType ? schema.FindField(parentType, field.Name.Value) : null);
                _types.Push(Field?.Type);
                break;
            case OperationDefinitionNode operation:
                _types.Push(schema.RootType(operation.Operation));
                break;
            case InlineFragmentNode fragment:
                _types.Push(fragment.TypeCondition is { } condition ? OutputType(condition) : Type?.Named);
                break;
            case FragmentDefinitionNode fragment:
                _types.Push(OutputType(fragment.TypeCondition));
                break;
            case DirectiveNode directive:
                IsInDirective = true;
                Directive = schema.Directives.GetValueOrDefault(directive.Name.Value);
                break;
            case VariableDefinitionNode variable:
                var type = schema.FindType(variable.Type);
                _inputs.Push(new InputPosition(type is { IsInput: true } ? type : null));
                break;
            case ArgumentNode argument:
                Argument = (IsInDirective ? Directive?.Arguments : Field?.Arguments)
                    ?.GetValueOrDefault(argument.Name.Value);
                _inputs.Push(InputPosition.Of(Argument));
                break;
            case ListValueNode:
                _inputs.Push(new InputPosition((Input.Type?.Nullable as ListType)?.ItemType));
                break;
            case ObjectFieldNode field:
                var owner = Input.Type?.Named as InputObjectType;
                _inputs.Push(InputPosition.Of(owner?.Fields.GetValueOrDefault(field.Name.Value), owner));
                break;
        }
    }

    public override void Leave(SyntaxNode node)
    {
        switch (node)
        {
            case SelectionSetNode:
                _parentTypes.Pop();
                break;
            case FieldNode:
                _fields.Pop();
                _types.Pop();
                break;
            case OperationDefinitionNode or InlineFragmentNode or FragmentDefinitionNode:
                _types.Pop();
                break;
            case DirectiveNode:
                IsInDirective = false;
                Directive = null;
                break;
            case ArgumentNode:
                Argument = null;
                _inputs.Pop();
                break;
            case VariableDefinitionNode or ListValueNode or ObjectFieldNode:
                _inputs.Pop();
                break;
        }
    }

    private NamedType? OutputType(NamedTypeNode condition) =>
        schema.Types.GetValueOrDefault(condition.Name.Value) is { IsOutput: true } type ? type : null;
}
