using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Directives that are applied exist and are allowed at their place (sections 5.7.1 and 5.7.2).</summary>
internal sealed class KnownDirectivesRule(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        foreach (var directive in DirectiveUse.On(node))
        {
            var name = directive.Name.Value;
            if (!context.Directives.TryGetValue(name, out var signature))
            {
                context.Report($"Unknown directive \"@{name}\".", directive);
            }
            else if (DirectiveUse.LocationOf(node, parent) is var location && !signature.Locations.Contains(location))
            {
                context.Report($"Directive \"@{name}\" may not be used on {location}.", directive);
            }
        }
    }
}
