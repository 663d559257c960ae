using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>All objects that one selection of an operation applies to, from all lists that hold them.</summary>
internal sealed class ObjectBatch(SelectionPlan selection, ColumnPlace? place)
{
    private readonly List<object> _objects = [];
    private readonly List<TypeSelection> _selections = [];
    private readonly List<int> _slots = [];
    private FieldResult[] _results = [];
    private bool _mixed;

    public SelectionPlan Selection { get; } = selection;

    public IReadOnlyList<object> Objects => _objects;

    public TypeSelection SelectionOf(int index) => _selections[index];

    /// <summary>Adds an object that stands at a slot of the column it came from, and returns its position
    /// here.</summary>
    public int Add(object value, TypeSelection selection, int slot)
    {
        _mixed |= _selections.Count > 0 && _selections[0] != selection;
        _objects.Add(value);
        _selections.Add(selection);
        _slots.Add(slot);
        return _objects.Count - 1;
    }

    /// <summary>The fields to resolve, each with the positions of the objects that need it (null for all).</summary>
    public IEnumerable<(FieldPlan Field, int[]? Objects)> Fields()
    {
        if (_objects is [])
        {
            return [];
        }

        return (_mixed ? MixedFields() : _selections[0].Fields.Select(field => (Field: field, Objects: (int[]?)null)))
            .Where(field => field.Field.Resolver is not null);
    }

    public void SetResult(FieldPlan field, ResultColumn column, int[]? objects)
    {
        if (_results.Length <= field.Index)
        {
            Array.Resize(ref _results, Math.Max(field.Index + 1, Selection.FieldCount));
        }

        _results[field.Index] = new FieldResult(column, objects is null ? null : SlotsByObject(objects));
    }

    public void Write(Utf8JsonWriter writer, int index)
    {
        var selection = _selections[index];
        writer.WriteStartObject();
        foreach (var field in selection.Fields)
        {
            writer.WritePropertyName(field.EncodedKey);
            if (field.Resolver is null)
            {
                writer.WriteStringValue(selection.EncodedTypeName);
            }
            else
            {
                ref var result = ref _results[field.Index];
                result.Column.Write(writer, result.SlotOf(index));
            }
        }

        writer.WriteEndObject();
    }

    public bool Settle(int index, List<GraphQLError> errors)
    {
        if (_selections[index].Error is { } error)
        {
            errors.Add(error);
            return false;
        }

        foreach (var field in _selections[index].Fields)
        {
            if (field.Resolver is not null
                && !_results[field.Index].Column.Settle(_results[field.Index].SlotOf(index), errors))
            {
                return false;
            }
        }

        return true;
    }

    internal void AppendReversed(List<object> path, int index) => place?.AppendReversed(path, _slots[index]);

    private IEnumerable<(FieldPlan Field, int[]? Objects)> MixedFields()
    {
        var objectsOf = new OrderedDictionary<FieldPlan, List<int>>();
        for (var index = 0; index < _selections.Count; index++)
        {
            foreach (var field in _selections[index].Fields)
            {
                if (!objectsOf.TryGetValue(field, out var objects))
                {
                    objectsOf.Add(field, objects = []);
                }

                objects.Add(index);
            }
        }

        return objectsOf.Select(entry =>
            (entry.Key, entry.Value.Count == _objects.Count ? null : entry.Value.ToArray()));
    }

    private int[] SlotsByObject(int[] objects)
    {
        var slots = new int[_objects.Count];
        for (var slot = 0; slot < objects.Length; slot++)
        {
            slots[objects[slot]] = slot;
        }

        return slots;
    }

    private readonly record struct FieldResult(ResultColumn Column, int[]? Slots)
    {
        public int SlotOf(int index) => Slots is null ? index : Slots[index];
    }
}
