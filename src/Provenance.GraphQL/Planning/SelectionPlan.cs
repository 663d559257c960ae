using System.Collections.Concurrent;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>The selection at one place of an operation. It is planned for an object type when the first object of that
/// type occurs there, so that planning costs no more than the data needs, and is kept for later requests.</summary>
public sealed class SelectionPlan
{
    private readonly OperationPlan _operation;
    private readonly IReadOnlyList<SelectionSetNode> _sets;
    private readonly ConcurrentDictionary<ObjectType, TypeSelection> _byType = new();
    private readonly Dictionary<FieldNode, List<FieldPlan>> _fields = [];
    private int _fieldCount;

    internal SelectionPlan(OperationPlan operation, CompositeType type, IReadOnlyList<SelectionSetNode> sets)
    {
        _operation = operation;
        Type = type;
        _sets = sets;
    }

    /// <summary>The type that the schema declares for the values here.</summary>
    internal CompositeType Type { get; }

    /// <summary>How many field plans have been made so far, over all types.</summary>
    internal int FieldCount => Volatile.Read(ref _fieldCount);

    /// <summary>Whether a field is selected on any object type that is possible here.</summary>
    public bool Selects(string fieldName)
    {
        foreach (var selected in Fields)
        {
            if (selected.Definition.Name == fieldName)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The fields that are selected on any object type that is possible here, each once.</summary>
    internal FieldPlan[] Fields => field ??=
        [.. _operation.Schema.Schema.PossibleTypes(Type).SelectMany(type => For(type).Fields).Distinct()];

    internal TypeSelection For(ObjectType type) => _byType.GetOrAdd(type, Plan);

    private TypeSelection Plan(ObjectType type)
    {
        var collected = new FieldCollector(_operation, type);
        if (collected.Visit(_sets) is { } error)
        {
            return new TypeSelection(type, [], error);
        }

        lock (_fields)
        {
            return new TypeSelection(type, [.. collected.Fields.Values.Select(nodes => Intern(type, nodes))], null);
        }
    }

    private FieldPlan Intern(ObjectType type, List<FieldNode> nodes)
    {
        var definition = _operation.Schema.Schema.FindField(type, nodes[0].Name.Value)!;
        var resolver = _operation.Schema.ResolverOf(type, definition);
        if (!_fields.TryGetValue(nodes[0], out var plans))
        {
            _fields.Add(nodes[0], plans = []);
        }

        if (plans.Find(plan => plan.Resolver == resolver && plan.Nodes.SequenceEqual(nodes)) is { } known)
        {
            return known;
        }

        var selection = definition.Type.Named is CompositeType composite
            ? new SelectionPlan(_operation, composite, [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()])
            : null;
        var arguments = new FieldArguments(definition, nodes[0]);
        var plan = new FieldPlan(_fieldCount, definition, nodes, resolver, selection, arguments);
        plans.Add(plan);
        _fieldCount++;
        return plan;
    }
}
