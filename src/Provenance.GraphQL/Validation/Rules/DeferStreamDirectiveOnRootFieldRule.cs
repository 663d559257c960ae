using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No top-level field of a mutation or subscription is deferred (proposal of incremental delivery, "Defer And Stream
/// Directives Are Used On Valid Root Field").</summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is not DirectiveNode directive
            || !IncrementalDirectives.Is(directive, context.Schema)
            || context.Types.ParentType is not { } type)
        {
            return;
        }

        var kind = type == context.Schema.MutationType ? "mutation"
            : type == context.Schema.SubscriptionType ? "subscription"
            : null;
        if (kind is not null)
        {
            var name = IncrementalDirectives.TitleOf(directive);
            context.Report($"{name} directive cannot be used on root {kind} type \"{type}\".", directive);
        }
    }
}
