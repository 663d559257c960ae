using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one of its document (section 5.2.3.1).</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : SyntaxVisitor
{
    private readonly bool _isLone = context.Document.Definitions.OfType<OperationDefinitionNode>().Count() == 1;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Name: null } && !_isLone)
        {
            context.Report("This anonymous operation must be the only defined operation.", node);
        }
    }
}
