using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>Nothing that a subscription selects is deferred, unless a condition may prevent it (proposal of incremental
/// delivery, "Defer And Stream Directives Are Used On Valid Operations").</summary>
internal sealed class DeferStreamDirectiveOnValidOperationsRule(ValidationContext context) : SyntaxVisitor
{
    /// <summary>The fragments of operations without an error, which are not searched again.</summary>
    private readonly HashSet<string> _checked = [];

    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Operation: OperationType.Subscription } operation
            && DeferDirective.IsIn(context.Schema))
        {
            Check(operation);
        }
    }

    private void Check(OperationDefinitionNode operation)
    {
        var isValid = true;
        var visited = new HashSet<string>();
        var pending = new Stack<(SelectionNode Selection, Spreads? Within)>();
        Push(operation.SelectionSet, null);
        while (!context.IsAborted && pending.TryPop(out var next))
        {
            var (selection, within) = next;
            if (Can(selection, "skip", be: true) || Can(selection, "include", be: false))
            {
                continue;
            }

            if (DeferDirective.On(selection) is { } directive && !Can(directive, be: false))
            {
                isValid = false;
                context.Report(
                    "Defer directive not supported on subscription operations. Disable `@defer` by setting the `if` argument to "
                        + "`false`.",
                    [directive, .. Spreads.From(within)]);
            }

            switch (selection)
            {
                case FieldNode { SelectionSet: { } set }:
                    Push(set, within);
                    break;
                case InlineFragmentNode inline:
                    Push(inline.SelectionSet, within);
                    break;
                case FragmentSpreadNode { Name.Value: var name } spread when !_checked.Contains(name) && visited.Add(name):
                    Push(context.FindFragment(name)?.SelectionSet, new(spread, within));
                    break;
            }
        }

        if (isValid)
        {
            _checked.UnionWith(visited);
        }

        void Push(SelectionSetNode? set, Spreads? within)
        {
            foreach (var selection in set?.Selections.Reverse() ?? [])
            {
                pending.Push((selection, within));
            }
        }
    }

    private static bool Can(SelectionNode selection, string directive, bool be) =>
        selection.Directives.FirstOrDefault(each => each.Name.Value == directive) is { } condition && Can(condition, be);

    private static bool Can(DirectiveNode directive, bool be) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == "if")?.Value switch
        {
            VariableNode => true,
            BooleanValueNode literal => literal.Value == be,
            _ => false,
        };

    /// <summary>The spreads through which a selection is reached, the nearest first.</summary>
    private sealed record Spreads(FragmentSpreadNode Spread, Spreads? Within)
    {
        public static IEnumerable<SyntaxNode> From(Spreads? spreads)
        {
            for (var each = spreads; each is not null; each = each.Within)
            {
                yield return each.Spread;
            }
        }
    }
}
