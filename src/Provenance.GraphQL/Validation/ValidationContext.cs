using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation;

/// <summary>One validation of an executable document against a schema. It knows the expected types of the current node
/// and which fragments and variables each operation reaches; all rules share these results.</summary>
internal sealed class ValidationContext(GraphQLSchema schema, DocumentNode document, ValidationOptions options)
    : DocumentContext(document, schema.Directives.Values, schema.Types.Keys, options.MaxErrors)
{
    /// <summary>How many fragments and variable usages may be visited for all operations together. Many operations that
    /// all reach the same fragments would otherwise cost the product of the two numbers.</summary>
    private const int MaxFragmentSteps = 500_000;

    private readonly Dictionary<SelectionSetNode, IReadOnlyList<FragmentSpreadNode>> _spreads = [];
    private readonly Dictionary<ExecutableDefinitionNode, IReadOnlyList<VariableUsage>> _ownUsages = [];
    private readonly Dictionary<OperationDefinitionNode, IReadOnlyList<VariableUsage>> _usages = [];
    private Dictionary<string, FragmentDefinitionNode>? _fragments;
    private int _fragmentSteps;

    public GraphQLSchema Schema { get; } = schema;

    public ValidationOptions Options { get; } = options;

    /// <summary>The expected types at the current node of the walk.</summary>
    public TypeTracker Types { get; } = new(schema);

    /// <summary>The fragment of that name, or null; the last one when several have the name.</summary>
    public FragmentDefinitionNode? FindFragment(string name)
    {
        if (_fragments is null)
        {
            _fragments = [];
            foreach (var fragment in Document.Definitions.OfType<FragmentDefinitionNode>())
            {
                _fragments[fragment.Name.Value] = fragment;
            }
        }

        return _fragments.GetValueOrDefault(name);
    }

    /// <summary>The spreads in a selection set and everything nested in it, without following fragments.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (!_spreads.TryGetValue(selectionSet, out var spreads))
        {
            _spreads[selectionSet] = spreads = CollectSpreads(selectionSet);
        }

        return spreads;
    }

    /// <summary>The fragments that the operations reach, each once, the nearest first. Time: the number of spreads
    /// reached.</summary>
    public IReadOnlyList<FragmentDefinitionNode> FragmentsReachedFrom(IEnumerable<OperationDefinitionNode> operations)
    {
        var reached = new List<FragmentDefinitionNode>();
        var names = new HashSet<string>();
        foreach (var operation in operations)
        {
            Follow(operation.SelectionSet);
        }

        for (var i = 0; i < reached.Count && !IsAborted; i++)
        {
            Follow(reached[i].SelectionSet);
        }

        return reached;

        void Follow(SelectionSetNode selectionSet)
        {
            var spreads = SpreadsIn(selectionSet);
            SpendFragmentSteps(spreads.Count);
            foreach (var spread in spreads)
            {
                if (names.Add(spread.Name.Value) && FindFragment(spread.Name.Value) is { } fragment)
                {
                    reached.Add(fragment);
                }
            }
        }
    }

    /// <summary>The uses of variables in an operation and the fragments it reaches.</summary>
    public IReadOnlyList<VariableUsage> VariableUsages(OperationDefinitionNode operation)
    {
        if (!_usages.TryGetValue(operation, out var usages))
        {
            List<VariableUsage> all = [.. OwnVariableUsages(operation)];
            foreach (var fragment in FragmentsReachedFrom([operation]).TakeWhile(_ => !IsAborted))
            {
                var own = OwnVariableUsages(fragment);
                SpendFragmentSteps(own.Count);
                all.AddRange(own);
            }

            _usages[operation] = usages = all;
        }

        return usages;
    }

    private IReadOnlyList<VariableUsage> OwnVariableUsages(ExecutableDefinitionNode definition)
    {
        if (!_ownUsages.TryGetValue(definition, out var usages))
        {
            var types = new TypeTracker(Schema);
            var collector = new VariableUsageCollector(types);
            Walk(definition, types, collector);
            _ownUsages[definition] = usages = collector.Usages;
        }

        return usages;
    }

    private static List<FragmentSpreadNode> CollectSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var pending = new Stack<SelectionSetNode>([root]);
        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case InlineFragmentNode fragment:
                        pending.Push(fragment.SelectionSet);
                        break;
                    case FieldNode { SelectionSet: { } nested }:
                        pending.Push(nested);
                        break;
                }
            }
        }

        return spreads;
    }

    private void SpendFragmentSteps(int steps)
    {
        _fragmentSteps += steps;
        if (_fragmentSteps > MaxFragmentSteps)
        {
            Abort(
                "Validation aborted: the operations reach too many fragments and variables "
                    + $"(more than {MaxFragmentSteps} altogether).",
                ErrorCode.FragmentsTooExpensive);
        }
    }
}
