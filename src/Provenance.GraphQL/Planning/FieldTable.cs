using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>The field plans of one selection that are answered together, over all types, each with its position: those
/// that are not deferred, or those that the same uses of <c>@defer</c> defer.</summary>
/// <param name="operation">The operation.</param>
/// <param name="within">The uses of <c>@defer</c>; none for what the first answer has.</param>
internal sealed class FieldTable(OperationPlan operation, IReadOnlyList<DeferUsage> within)
{
    private readonly Dictionary<FieldNode, List<(SelectedField[] Selected, FieldPlan Plan)>> _plans = [];
    private int _count;

    public IReadOnlyList<DeferUsage> Within { get; } = within;

    /// <summary>How many field plans have been made so far.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>The plan of a field on a type; one plan for all types on which the same selections resolve in the same
    /// way. Called by one thread at a time.</summary>
    public FieldPlan Plan(ObjectType type, List<SelectedField> selected)
    {
        var first = selected[0].Node;
        var definition = operation.Schema.Schema.FindField(type, first.Name.Value)!;
        var resolver = operation.Schema.ResolverOf(type, definition);
        if (!_plans.TryGetValue(first, out var plans))
        {
            _plans.Add(first, plans = []);
        }

        if (plans.Find(each => each.Plan.Resolver == resolver && each.Selected.SequenceEqual(selected)) is { Plan: { } known })
        {
            return known;
        }

        var below = definition.Type.Named is CompositeType composite
            ? new SelectionPlan(operation, composite, SetsOf(selected), Within)
            : null;
        var plan = new FieldPlan(
            _count, definition, [.. selected.Select(each => each.Node)], resolver, below, new FieldArguments(definition, first));
        plans.Add(([.. selected], plan));
        _count++;
        return plan;
    }

    private static List<SelectedSet> SetsOf(List<SelectedField> selected) =>
    [
        .. selected.Where(each => each.Node.SelectionSet is not null)
            .Select(each => new SelectedSet(each.Node.SelectionSet!, each.Deferred)),
    ];
}
