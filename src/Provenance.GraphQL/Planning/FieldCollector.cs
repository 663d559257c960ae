using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>Groups the fields that a selection asks of one object type by response key (specification, section 6.3.2,
/// CollectFields). Recursion is bounded by <see cref="OperationDepth"/>, checked before.</summary>
internal static class FieldCollector
{
    public static OrderedDictionary<string, List<FieldNode>> Collect(
        OperationPlan operation,
        ObjectType type,
        IReadOnlyList<SelectionSetNode> sets)
    {
        var collector = new Collector(operation, type);
        foreach (var set in sets)
        {
            collector.Visit(set);
        }

        return collector.Fields;
    }

    private sealed class Collector(OperationPlan operation, ObjectType type)
    {
        private readonly HashSet<string> _spread = [];

        public OrderedDictionary<string, List<FieldNode>> Fields { get; } = [];

        public void Visit(SelectionSetNode set)
        {
            foreach (var selection in set.Selections.Where(selection => operation.Includes(selection.Directives)))
            {
                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when Applies(inline.TypeCondition):
                        Visit(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread
                        when _spread.Add(spread.Name.Value)
                            && operation.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                            && Applies(fragment.TypeCondition):
                        Visit(fragment.SelectionSet);
                        break;
                }
            }
        }

        private void Add(FieldNode field)
        {
            // The schema may lack the field only in documents that were not validated; it is then left out.
            if (operation.Schema.Schema.FindField(type, field.Name.Value) is null)
            {
                return;
            }

            var key = field.Alias?.Value ?? field.Name.Value;
            if (Fields.TryGetValue(key, out var nodes))
            {
                nodes.Add(field);
            }
            else
            {
                Fields.Add(key, [field]);
            }
        }

        private bool Applies(NamedTypeNode? condition) =>
            condition is null
            || condition.Name.Value == type.Name
            || (operation.Schema.Schema.Types.TryGetValue(condition.Name.Value, out var conditionType)
                && conditionType is CompositeType composite
                && operation.Schema.Schema.IsSubType(composite, type));
    }
}
