using System.Collections.Concurrent;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning;

/// <summary>The selection at one place of an operation. It is planned for an object type when the first object of that
/// type occurs there, so that planning costs no more than the data needs, and is kept for later requests.</summary>
public sealed class SelectionPlan
{
    private readonly OperationPlan _operation;
    private readonly IReadOnlyList<SelectedSet> _sets;
    private readonly ConcurrentDictionary<ObjectType, TypeSelection> _byType = new();
    private readonly List<FieldTable> _deferred = [];
    private readonly Dictionary<(SelectionNode Node, DeferUsage? Outer), DeferUsage> _usages = [];
    private readonly Lock _planning = new();

    /// <param name="operation">The operation.</param>
    /// <param name="type">The type that the schema declares for the values here.</param>
    /// <param name="sets">The selection sets that are merged here.</param>
    /// <param name="within">The uses of <c>@defer</c> by which the field that gives the values is deferred.</param>
    internal SelectionPlan(
        OperationPlan operation, CompositeType type, IReadOnlyList<SelectedSet> sets, IReadOnlyList<DeferUsage> within)
    {
        _operation = operation;
        Type = type;
        _sets = sets;
        Table = new(operation, within);
    }

    /// <summary>The type that the schema declares for the values here.</summary>
    internal CompositeType Type { get; }

    /// <summary>The fields that are answered together with the field that gives the values.</summary>
    internal FieldTable Table { get; }

    /// <summary>Whether a field is selected on any object type that is possible here, deferred or not.</summary>
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

    /// <summary>The fields that are selected on any object type that is possible here, each once for each part of the answer
    /// that has it.</summary>
    internal FieldPlan[] Fields => field ??=
        [.. _operation.Schema.Schema.PossibleTypes(Type).SelectMany(type => For(type).AllFields).Distinct()];

    internal TypeSelection For(ObjectType type) => _byType.GetOrAdd(type, Plan);

    /// <summary>The use of <c>@defer</c> on a selection, the same for all types. Called while planning.</summary>
    internal DeferUsage UsageOf(SelectionNode node, string? label, DeferUsage? outer)
    {
        if (!_usages.TryGetValue((node, outer), out var usage))
        {
            _usages.Add((node, outer), usage = new(this, label, outer));
        }

        return usage;
    }

    private TypeSelection Plan(ObjectType type)
    {
        lock (_planning)
        {
            var collected = new FieldCollector(_operation, type, this);
            if (collected.Visit(_sets) is { } error)
            {
                return new TypeSelection(type, [], [], error);
            }

            var now = new List<FieldPlan>();
            var later = new OrderedDictionary<FieldTable, List<FieldPlan>>();
            foreach (var selected in collected.Fields.Values)
            {
                var table = TableOf(DeferUsage.Of(selected));
                if (table == Table)
                {
                    now.Add(table.Plan(type, selected));
                }
                else if (later.TryGetValue(table, out var plans))
                {
                    plans.Add(table.Plan(type, selected));
                }
                else
                {
                    later.Add(table, [table.Plan(type, selected)]);
                }
            }

            return new TypeSelection(
                type,
                [.. now],
                [.. later.Select(part => new DeferredSelection(part.Key, new TypeSelection(type, [.. part.Value], [], null)))],
                null);
        }
    }

    private FieldTable TableOf(IReadOnlyList<DeferUsage> usages)
    {
        if (DeferUsage.AreSame(usages, Table.Within))
        {
            return Table;
        }

        var table = _deferred.Find(each => DeferUsage.AreSame(each.Within, usages));
        if (table is null)
        {
            _deferred.Add(table = new(_operation, usages));
        }

        return table;
    }
}
