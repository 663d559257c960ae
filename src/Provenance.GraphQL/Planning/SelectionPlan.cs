using System.Collections.Concurrent;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>
/// What is selected at one place of an operation. It is worked out for an object type when the first object of that type
/// turns up there, so planning costs no more than the data asks for, and kept for later requests.
/// </summary>
public sealed class SelectionPlan
{
    private readonly OperationPlan _operation;
    private readonly CompositeType _type;
    private readonly IReadOnlyList<SelectionSetNode> _sets;
    private readonly ConcurrentDictionary<ObjectType, TypeSelection> _byType = new();
    private readonly List<FieldPlan> _fields = [];

    internal SelectionPlan(OperationPlan operation, CompositeType type, IReadOnlyList<SelectionSetNode> sets)
    {
        _operation = operation;
        _type = type;
        _sets = sets;
    }

    /// <summary>How many field plans have been made so far, over all types.</summary>
    internal int FieldCount
    {
        get
        {
            lock (_fields)
            {
                return _fields.Count;
            }
        }
    }

    /// <summary>Whether a field is asked for on any of the object types possible here.</summary>
    public bool Selects(string fieldName) => _operation.Schema.Schema.PossibleTypes(_type)
        .Any(type => For(type).Fields.Any(field => field.Definition.Name == fieldName));

    internal TypeSelection For(ObjectType type) => _byType.GetOrAdd(type, Plan);

    private TypeSelection Plan(ObjectType type)
    {
        var collected = FieldCollector.Collect(_operation, type, _sets);
        lock (_fields)
        {
            return new TypeSelection(type, [.. collected.Values.Select(nodes => Intern(type, nodes))]);
        }
    }

    private FieldPlan Intern(ObjectType type, List<FieldNode> nodes)
    {
        var definition = _operation.Schema.Schema.FindField(type, nodes[0].Name.Value)!;
        var resolver = _operation.Schema.ResolverOf(type, definition);
        var known = _fields.Find(field => field.Resolver == resolver && field.Nodes.SequenceEqual(nodes));
        if (known is not null)
        {
            return known;
        }

        var selection = definition.Type.Named is CompositeType composite
            ? new SelectionPlan(_operation, composite, [.. nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>()])
            : null;
        var arguments = new FieldArguments(definition, nodes[0]);
        var plan = new FieldPlan(_fields.Count, definition, nodes, resolver, selection, arguments);
        _fields.Add(plan);
        return plan;
    }
}
