using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The schema and its extensions name one root type for each kind of operation (section 3.3.1).</summary>
internal sealed class UniqueOperationTypesRule(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<OperationType, OperationTypeDefinitionNode> _defined = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationTypeDefinitionNode root && !_defined.TryAdd(root.Operation, root))
        {
            context.Report(
                $"There can be only one {SyntaxPrinter.Keyword(root.Operation)} type in schema.",
                _defined[root.Operation],
                root);
        }
    }
}
