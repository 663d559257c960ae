using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Arguments that a directive requires are given (section 5.4.3).</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Leave(SyntaxNode node)
    {
        if (node is not DirectiveNode { Name.Value: var directive, Arguments: var arguments }
            || !context.Directives.TryGetValue(directive, out var signature))
        {
            return;
        }

        foreach (var (name, type) in signature.RequiredArguments)
        {
            if (arguments.All(argument => argument.Name.Value != name))
            {
                context.Report(
                    $"Argument \"@{directive}({name}:)\" of type \"{type}\" is required, but it was not provided.",
                    node);
            }
        }
    }
}
