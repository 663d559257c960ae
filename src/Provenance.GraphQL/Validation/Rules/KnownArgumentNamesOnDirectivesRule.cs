using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Arguments given to directives are declared by them (section 5.4.1).</summary>
internal sealed class KnownArgumentNamesOnDirectivesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not DirectiveNode { Name.Value: var directive, Arguments: var arguments }
            || !context.Directives.TryGetValue(directive, out var signature))
        {
            return;
        }

        foreach (var argument in arguments)
        {
            var name = argument.Name.Value;
            if (!signature.Arguments.Contains(name))
            {
                var suggestion = Suggestions.DidYouMean(name, signature.Arguments);
                context.Report($"Unknown argument \"{name}\" on directive \"@{directive}\".{suggestion}", argument);
            }
        }
    }
}
