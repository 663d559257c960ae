using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Nothing that a subscription reaches is deferred, unless a condition may prevent it (proposal of incremental
/// delivery, "Defer And Stream Directives Are Used On Valid Operations").</summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) : SyntaxVisitor
{
    private HashSet<ExecutableDefinitionNode>? _ofSubscriptions;
    private ExecutableDefinitionNode? _definition;

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is ExecutableDefinitionNode definition)
        {
            _definition = definition;
        }
        else if (node is DirectiveNode directive
            && IncrementalDirectives.Is(directive, context.Schema)
            && _definition is not null
            && (_ofSubscriptions ??= OfSubscriptions()).Contains(_definition)
            && !CanBeFalse(directive))
        {
            context.Report(
                $"{IncrementalDirectives.TitleOf(directive)} directive not supported on subscription operations. Disable "
                    + $"`@{directive.Name.Value}` by setting the `if` argument to `false`.",
                directive);
        }
    }

    private HashSet<ExecutableDefinitionNode> OfSubscriptions()
    {
        var subscriptions = context.Document.Definitions.OfType<OperationDefinitionNode>()
            .Where(operation => operation.Operation is OperationType.Subscription)
            .ToList();
        return [.. subscriptions, .. context.FragmentsReachedFrom(subscriptions)];
    }

    private static bool CanBeFalse(DirectiveNode directive) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value
            is VariableNode or BooleanValueNode { Value: false };
}
