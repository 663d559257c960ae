using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>Where the values of a column are in the response. Paths are built from it, but only for errors.</summary>
internal abstract class ColumnPlace(FieldPlan field)
{
    public FieldPlan Field { get; } = field;

    /// <summary>The object type of the parent at a slot.</summary>
    public abstract ObjectType ParentTypeOf(int slot);

    /// <summary>The object that has the field at a slot: its batch, and its position there.</summary>
    public abstract (ObjectBatch Batch, int Index) OwnerOf(int slot);

    public IReadOnlyList<object> PathOf(int slot)
    {
        var path = new List<object>();
        AppendReversed(path, slot);
        path.Reverse();
        return path;
    }

    /// <summary>The field of a slot as messages name it, such as <c>Claim.text</c>.</summary>
    public string CoordinateOf(int slot) => $"{ParentTypeOf(slot)}.{Field.Definition.Name}";

    /// <summary>The error with its path, and with the field's locations unless it has its own.</summary>
    public GraphQLError Locate(int slot, GraphQLError error) => error with
    {
        Locations = error.Locations is [] ? Field.Locations : error.Locations,
        Path = error.Path ?? PathOf(slot),
    };

    /// <summary>Appends the path of a slot, last segment first.</summary>
    internal abstract void AppendReversed(List<object> path, int slot);
}

/// <summary>Values of a field, one for each parent: slot i belongs to object <c>objects[i]</c> of the batch, or to
/// object i when there are no positions.</summary>
internal sealed class FieldPlace(ObjectBatch batch, FieldPlan field, int[]? objects) : ColumnPlace(field)
{
    public override ObjectType ParentTypeOf(int slot) => batch.SelectionOf(ObjectOf(slot)).Type;

    public override (ObjectBatch Batch, int Index) OwnerOf(int slot) => (batch, ObjectOf(slot));

    internal override void AppendReversed(List<object> path, int slot)
    {
        path.Add(Field.ResponseKey);
        batch.AppendReversed(path, ObjectOf(slot));
    }

    private int ObjectOf(int slot) => objects is null ? slot : objects[slot];
}

/// <summary>Items of all the lists of a list column, one after another.</summary>
internal sealed class ItemsPlace(ColumnPlace lists, int[] starts) : ColumnPlace(lists.Field)
{
    public override ObjectType ParentTypeOf(int slot) => lists.ParentTypeOf(ListOf(slot));

    public override (ObjectBatch Batch, int Index) OwnerOf(int slot) => lists.OwnerOf(ListOf(slot));

    internal override void AppendReversed(List<object> path, int slot)
    {
        var list = ListOf(slot);
        path.Add(slot - starts[list]);
        lists.AppendReversed(path, list);
    }

    /// <summary>The list that holds an item: the last non-empty one that starts at or before it.</summary>
    private int ListOf(int slot)
    {
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = starts[middle] <= slot ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
