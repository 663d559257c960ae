using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>Groups the fields that a selection requests on one object type by response key (specification, section
/// 6.3.2, CollectFields), each with the <c>@defer</c> that it stands within, if the operation defers. <see
/// cref="OperationSize"/> has bounded the recursion before.</summary>
internal sealed class FieldCollector(OperationPlan operation, ObjectType type, SelectionPlan place)
{
    /// <summary>A fragment is collected once, and once more wherever it is deferred otherwise.</summary>
    private readonly HashSet<(string Fragment, DeferUsage? Deferred)> _spread = [];

    public OrderedDictionary<string, List<SelectedField>> Fields { get; } = [];

    /// <summary>Collects the fields of merged selection sets; stops at the first condition that is not a
    /// Boolean.</summary>
    public GraphQLError? Visit(IReadOnlyList<SelectedSet> sets)
    {
        foreach (var set in sets)
        {
            if (Visit(set.Node, set.Deferred) is { } error)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? Visit(SelectionSetNode set, DeferUsage? deferred)
    {
        foreach (var selection in set.Selections)
        {
            if (Inclusion.Holds(selection.Directives, operation.Conditions, out var error))
            {
                error = Visit(selection, deferred);
            }

            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private GraphQLError? Visit(SelectionNode selection, DeferUsage? deferred)
    {
        switch (selection)
        {
            case FieldNode field:
                Add(field, deferred);
                return null;
            case InlineFragmentNode inline when Applies(inline.TypeCondition):
                return VisitFragment(inline, inline.SelectionSet, deferred);
            case FragmentSpreadNode spread
                when !_spread.Contains((spread.Name.Value, deferred))
                    && operation.Fragments.TryGetValue(spread.Name.Value, out var fragment)
                    && Applies(fragment.TypeCondition):
                return VisitFragment(spread, fragment.SelectionSet, deferred);
            default:
                return null;
        }
    }

    private GraphQLError? VisitFragment(SelectionNode selection, SelectionSetNode set, DeferUsage? outer)
    {
        var deferred = outer;
        if (operation.Defers && DeferDirective.On(selection) is { } directive)
        {
            if (Inclusion.IsDeferred(selection.Directives, operation.Conditions, out var error))
            {
                deferred = place.UsageOf(selection, DeferDirective.LabelOf(directive), outer);
            }
            else if (error is not null)
            {
                return error;
            }
        }

        if (selection is FragmentSpreadNode { Name.Value: var name })
        {
            _spread.Add((name, deferred));
        }

        return Visit(set, deferred);
    }

    private void Add(FieldNode field, DeferUsage? deferred)
    {
        // The schema lacks the field only when the document was not validated; the field is then left out.
        if (operation.Schema.Schema.FindField(type, field.Name.Value) is null)
        {
            return;
        }

        var key = field.Alias?.Value ?? field.Name.Value;
        if (Fields.TryGetValue(key, out var selected))
        {
            selected.Add(new(field, deferred));
        }
        else
        {
            Fields.Add(key, [new(field, deferred)]);
        }
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null
        || condition.Name.Value == type.Name
        || (operation.Schema.Schema.Types.TryGetValue(condition.Name.Value, out var conditionType)
            && conditionType is CompositeType composite
            && operation.Schema.Schema.IsSubType(composite, type));
}
