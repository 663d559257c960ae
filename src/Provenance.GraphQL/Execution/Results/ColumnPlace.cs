using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>Where the values of a column stand in the response, from which paths are made when an error needs one.</summary>
internal abstract class ColumnPlace(FieldPlan field)
{
    public FieldPlan Field { get; } = field;

    /// <summary>The object type on which the field of a slot was asked.</summary>
    public abstract ObjectType ParentTypeOf(int slot);

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

/// <summary>Values of a field, one a parent: slot i belongs to object <c>objects[i]</c>, or i, of the batch.</summary>
internal sealed class FieldPlace(ObjectBatch batch, FieldPlan field, int[]? objects) : ColumnPlace(field)
{
    public override ObjectType ParentTypeOf(int slot) => batch.SelectionOf(ObjectOf(slot)).Type;

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

    internal override void AppendReversed(List<object> path, int slot)
    {
        var list = ListOf(slot);
        path.Add(slot - starts[list]);
        lists.AppendReversed(path, list);
    }

    /// <summary>The list that an item stands in: the last one that starts at or before it and is not empty.</summary>
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
