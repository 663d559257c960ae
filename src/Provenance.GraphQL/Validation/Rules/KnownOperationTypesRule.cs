using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each kind of operation used (section 5.2.1.1).</summary>
internal sealed class KnownOperationTypesRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Operation: var operation } && context.Schema.RootType(operation) is null)
        {
            var kind = operation switch
            {
                OperationType.Query => "query",
                OperationType.Mutation => "mutation",
                _ => "subscription",
            };
            context.Report($"The {kind} operation is not supported by the schema.", node);
        }
    }
}
