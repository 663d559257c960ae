using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>Groups the fields that a selection requests on one object type by response key (specification, section
/// 6.3.2, CollectFields). <see cref="OperationSize"/> has bounded the recursion before.</summary>
internal sealed class FieldCollector(OperationPlan operation, ObjectType type)
{
    private readonly HashSet<string> _spread = [];

    public OrderedDictionary<string, List<FieldNode>> Fields { get; } = [];

    /// <summary>Collects the fields of merged selection sets; stops at the first condition that is not a
    /// Boolean.</summary>
    public GraphQLError? Visit(IReadOnlyList<SelectionSetNode> sets)
    {
        foreach (var set in sets)
        {
            if (Visit(set) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? Visit(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (Inclusion.Holds(selection.Directives, operation.Conditions, out var error))
            {
                error = Visit(selection);
            }

            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? Visit(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                Add(field);
                return null;
            case InlineFragmentNode inline when Applies(inline.TypeCondition):
                return Visit(inline.SelectionSet);
            case FragmentSpreadNode spread
                when _spread.Add(spread.Name.Value)
                    && operation.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition):
                return Visit(fragment.SelectionSet);
            default:
                return null;
        }
    }

    private void Add(FieldNode field)
    {
        // The schema lacks the field only when the document was not validated; the field is then left out.
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
