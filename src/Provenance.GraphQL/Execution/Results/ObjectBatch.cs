using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>All objects that one selection of an operation applies to, from all lists that hold them.</summary>
internal sealed class ObjectBatch
{
    private readonly ColumnPlace? _place;
    private readonly ObjectBatch? _whole;
    private readonly FieldTable _table;
    private readonly List<object> _objects = [];
    private readonly List<TypeSelection> _selections = [];
    private readonly List<int> _slots = [];
    private FieldResult[] _results = [];
    private bool _mixed;

    /// <summary>Makes a batch for the values of a column; without a place, for the root value.</summary>
    public ObjectBatch(SelectionPlan selection, ColumnPlace? place)
    {
        Selection = selection;
        _place = place;
        _table = selection.Table;
    }

    /// <summary>Makes a batch for a deferred part of the selection on objects of another, which are added by their positions
    /// there.</summary>
    public ObjectBatch(ObjectBatch whole, FieldTable part)
    {
        Selection = whole.Selection;
        _whole = whole;
        _table = part;
    }

    public SelectionPlan Selection { get; }

    public IReadOnlyList<object> Objects => _objects;

    public TypeSelection SelectionOf(int index) => _selections[index];

    /// <summary>Adds an object that stands at a slot of the column it came from, or at a position of the whole batch, and
    /// returns its position here.</summary>
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
            Array.Resize(ref _results, Math.Max(field.Index + 1, _table.Count));
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

    /// <summary>Finds the objects, from one on and below it, of whose selection a part is deferred, in response order. They
    /// are settled.</summary>
    public void FindDeferred(int index, List<(ObjectBatch Batch, int Index)> found)
    {
        if (_selections[index].Deferred is not [])
        {
            found.Add((this, index));
        }

        foreach (var field in _selections[index].Fields)
        {
            if (field.Selection is not null)
            {
                _results[field.Index].Column.FindDeferred(_results[field.Index].SlotOf(index), found);
            }
        }
    }

    /// <summary>The object at a place of the operation that an object here belongs to: itself, or one above it.</summary>
    public (ObjectBatch Batch, int Index) ObjectAt(SelectionPlan place, int index)
    {
        var (batch, at) = (this, index);
        while (batch._whole is not null || batch.Selection != place)
        {
            (batch, at) = batch._whole is { } whole ? (whole, batch._slots[at]) : batch._place!.OwnerOf(batch._slots[at]);
        }

        return (batch, at);
    }

    internal void AppendReversed(List<object> path, int index)
    {
        if (_whole is not null)
        {
            _whole.AppendReversed(path, _slots[index]);
        }
        else
        {
            _place?.AppendReversed(path, _slots[index]);
        }
    }

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
