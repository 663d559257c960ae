using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Arguments given to fields are declared by them (section 5.4.1); those given to directives are checked by
/// <see cref="KnownArgumentNamesOnDirectivesRule"/>.</summary>
internal sealed class KnownArgumentNamesRule(ValidationContext context) : SyntaxVisitor
{
    private readonly KnownArgumentNamesOnDirectivesRule _onDirectives = new(context);

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        _onDirectives.Enter(node, parent);
        if (node is ArgumentNode { Name.Value: var name }
            && context.Types is { IsInDirective: false, Argument: null, Field: { } field })
        {
            var suggestion = Suggestions.DidYouMean(name, field.Arguments.Keys);
            context.Report($"Unknown argument \"{name}\" on field \"{field.Coordinate}\".{suggestion}", node);
        }
    }
}
