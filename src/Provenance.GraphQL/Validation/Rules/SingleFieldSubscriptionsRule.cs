using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Rules;

/// <summary>A subscription selects exactly one root field, which is not one of introspection and not under
/// <c>@skip</c> or <c>@include</c> (section 5.2.4.1).</summary>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(SyntaxNode node, SyntaxNode? parent)
    {
        if (node is OperationDefinitionNode { Operation: OperationType.Subscription } operation
            && context.Schema.SubscriptionType is { } type)
        {
            Check(operation, type);
        }
    }

    private void Check(OperationDefinitionNode operation, ObjectType type)
    {
        var subject = operation.Name is { Value: var name } ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        var (fields, conditions) = CollectRootFields(operation.SelectionSet, type);
        if (conditions is not [])
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                conditions);
            return;
        }

        if (fields.Count == 0)
        {
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        }
        else if (fields.Count > 1)
        {
            FieldNode[] extra = [.. fields.Values.Skip(1).SelectMany(nodes => nodes)];
            context.Report($"{subject} must select only one top level field.", extra);
        }

        foreach (var nodes in fields.Values.Where(nodes => nodes[0].Name.Value is ['_', '_', ..]))
        {
            context.Report($"{subject} must not select an introspection top level field.", nodes);
        }
    }

    /// <summary>The root fields by response name, and the directives that make selections conditional. An explicit
    /// stack visits each fragment once, so chains of fragments may have any length.</summary>
    private (OrderedDictionary<string, List<FieldNode>> Fields, List<DirectiveNode> Conditions) CollectRootFields(
        SelectionSetNode root,
        ObjectType type)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var conditions = new List<DirectiveNode>();
        var visited = new HashSet<string>();
        var pending = new Stack<SelectionNode>(root.Selections.Reverse());
        while (pending.TryPop(out var selection))
        {
            if (ConditionOf(selection) is { } condition)
            {
                conditions.Add(condition);
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    var key = (field.Alias ?? field.Name).Value;
                    if (!fields.TryGetValue(key, out var nodes))
                    {
                        fields[key] = nodes = [];
                    }

                    nodes.Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    Push(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode { Name.Value: var name }
                    when context.FindFragment(name) is { } fragment
                        && Applies(fragment.TypeCondition, type)
                        && visited.Add(name):
                    Push(fragment.SelectionSet);
                    break;
            }
        }

        return (fields, conditions);

        void Push(SelectionSetNode selectionSet)
        {
            foreach (var selection in selectionSet.Selections.Reverse())
            {
                pending.Push(selection);
            }
        }
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (context.Schema.FindType(condition) is CompositeType conditionType
            && (conditionType == type || context.Schema.IsSubType(conditionType, type)));

    private static DirectiveNode? ConditionOf(SelectionNode selection) =>
        selection.Directives.FirstOrDefault(directive => directive.Name.Value is "skip")
        ?? selection.Directives.FirstOrDefault(directive => directive.Name.Value is "include");
}
