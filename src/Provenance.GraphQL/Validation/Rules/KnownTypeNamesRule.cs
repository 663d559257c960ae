using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Types that are named exist (section 5.5.1.2 for type conditions, 5.8.2 for variables, 3.4 for schema
/// documents).</summary>
internal sealed class KnownTypeNamesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is NamedTypeNode { Name.Value: var name } && !context.TypeNames.Contains(name))
        {
            context.Report($"Unknown type \"{name}\".{Suggestions.DidYouMean(name, context.TypeNames)}", node);
        }
    }
}
