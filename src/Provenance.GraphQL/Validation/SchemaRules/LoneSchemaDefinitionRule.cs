using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>There is at most one schema definition (section 3.3).</summary>
internal sealed class LoneSchemaDefinitionRule(DocumentContext context) : SyntaxVisitor
{
    private bool _isDefined;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not SchemaDefinitionNode)
        {
            return;
        }

        if (_isDefined)
        {
            context.Report("Must provide only one schema definition.", node);
        }

        _isDefined = true;
    }
}
