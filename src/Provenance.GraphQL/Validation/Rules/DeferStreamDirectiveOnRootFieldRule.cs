using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>No top-level field of a mutation or subscription is deferred (proposal of incremental delivery, "Defer And Stream
/// Directives Are Used On Valid Root Field").</summary>
internal sealed class DeferStreamDirectiveOnRootFieldRule(ValidationContext context) : SyntaxVisitor
{
    /// <summary>The fragments of operations without an error, which are not searched again.</summary>
    private readonly HashSet<string> _checked = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Operation: not OperationType.Query } operation
            && DeferDirective.IsIn(context.Schema)
            && context.Schema.RootType(operation.Operation) is { } type)
        {
            Check(operation, type);
        }
    }

    private void Check(OperationDefinitionNode operation, ObjectType type)
    {
        var isValid = true;
        var visited = new HashSet<string>();
        var pending = new Stack<SelectionNode>(operation.SelectionSet.Selections.Reverse());
        while (!context.IsAborted && pending.TryPop(out var selection))
        {
            if (selection is FragmentSpreadNode { Name.Value: var repeated } && !visited.Add(repeated))
            {
                continue;
            }

            if (DeferDirective.On(selection) is { } directive)
            {
                isValid = false;
                var kind = operation.Operation is OperationType.Mutation ? "mutation" : "subscription";
                context.Report($"Defer directive cannot be used on root {kind} type \"{type}\".", directive);
            }

            var below = selection switch
            {
                InlineFragmentNode inline => inline.SelectionSet,
                FragmentSpreadNode { Name.Value: var name } when !_checked.Contains(name) =>
                    context.FindFragment(name)?.SelectionSet,
                _ => null,
            };
            foreach (var each in below?.Selections.Reverse() ?? [])
            {
                pending.Push(each);
            }
        }

        if (isValid)
        {
            _checked.UnionWith(visited);
        }
    }
}
