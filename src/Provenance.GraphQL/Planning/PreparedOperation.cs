using System.Collections.Concurrent;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning.Cost;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>An operation of a validated document with its plans: one for each outcome of the variables in <c>@skip</c>
/// and <c>@include</c>, made on first use, and as many for answers in parts.</summary>
internal sealed class PreparedOperation
{
    /// <summary>How many plans are kept. Further outcomes are planned for each request, so that an operation with many
    /// conditions cannot fill memory.</summary>
    private const int MaxPlans = 64;

    private const char True = '1';
    private const char False = '0';
    private const char Null = 'n';
    private const char Absent = '-';

    private readonly ExecutableSchema _schema;
    private readonly IReadOnlyDictionary<string, FragmentDefinitionNode> _fragments;
    private readonly ObjectType _rootType;
    private readonly string[] _conditionVariables;
    private readonly ConcurrentDictionary<(string Outcomes, bool Defers), OperationPlan> _plans = new();
    private CostResult? _fixedCost;

    public PreparedOperation(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        ObjectType rootType)
    {
        _schema = schema;
        Operation = operation;
        _fragments = fragments;
        _rootType = rootType;
        _conditionVariables = ConditionVariables(operation, fragments, out var defers);
        Defers = defers && operation.Operation is not OperationType.Subscription;
    }

    public OperationDefinitionNode Operation { get; }

    /// <summary>Whether <c>@defer</c> occurs where it could be honoured.</summary>
    public bool Defers { get; }

    /// <summary>The cost of the operation with these coerced variables, and the error if it costs too much.</summary>
    public CostResult CostOf(IReadOnlyDictionary<string, object?> variables, EngineOptions limits)
    {
        if (_fixedCost is not null)
        {
            return _fixedCost;
        }

        var estimate = new CostEstimate(_schema.Schema, _fragments, variables, limits.DefaultListSize);
        var cost = estimate.Of(Operation, _rootType);
        var result = new CostResult(cost, estimate.Error ?? cost.ExcessOver(limits, Operation));
        _fixedCost = estimate.DependsOnVariables ? null : result;
        return result;
    }

    /// <summary>The plan for these coerced variables, for a whole answer.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables) => PlanFor(variables, inParts: false);

    /// <summary>The plan for these coerced variables.</summary>
    /// <param name="variables">The variables.</param>
    /// <param name="inParts">Whether the answer may come in parts.</param>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables, bool inParts)
    {
        var outcomes = _conditionVariables.Length == 0
            ? ""
            : string.Create(_conditionVariables.Length, variables, (span, values) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = values.TryGetValue(_conditionVariables[i], out var value) ? OutcomeOf(value) : Absent;
                }
            });
        var key = (outcomes, inParts && Defers);
        return _plans.TryGetValue(key, out var plan) ? plan
            : _plans.Count < MaxPlans ? _plans.GetOrAdd(key, Plan)
            : Plan(key);
    }

    private OperationPlan Plan((string Outcomes, bool Defers) key) => new(
        _schema,
        Operation,
        _fragments,
        _rootType,
        _conditionVariables
            .Zip(key.Outcomes)
            .Where(pair => pair.Second is not Absent)
            .ToDictionary(
                pair => pair.First,
                pair => pair.Second switch { True => true, False => (object)false, _ => null }),
        key.Defers);

    private static char OutcomeOf(object? value) => value switch { true => True, false => False, _ => Null };

    private static string[] ConditionVariables(
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        out bool defers)
    {
        defers = false;
        var names = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>(
            [operation.SelectionSet, .. fragments.Values.Select(fragment => fragment.SelectionSet)]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                names.UnionWith(Inclusion.Variables(selection.Directives));
                defers |= DeferDirective.On(selection) is not null;
                if (selection is FieldNode { SelectionSet: { } nested })
                {
                    open.Push(nested);
                }
                else if (selection is InlineFragmentNode inline)
                {
                    open.Push(inline.SelectionSet);
                }
            }
        }

        return [.. names];
    }
}
