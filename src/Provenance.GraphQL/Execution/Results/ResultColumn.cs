using System.Text.Json;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Execution.Results;

/// <summary>The completed values of one field (or of the items of its lists) for all parents of a level. Columns
/// instead of a tree of small objects keep scalars unboxed and let the response be written in one walk.</summary>
internal abstract class ResultColumn(ColumnPlace place, bool nonNull)
{
    private Dictionary<int, GraphQLError>? _errors;
    private HashSet<int>? _nulled;

    public ColumnPlace Place { get; } = place;

    /// <summary>Whether a null here is an error that makes the parent null (section 6.4.4).</summary>
    private bool NonNull { get; } = nonNull;

    private bool IsNull(int slot) => _nulled?.Contains(slot) is true || HasNoValue(slot);

    private GraphQLError? ErrorOf(int slot) => _errors?.GetValueOrDefault(slot);

    /// <summary>Puts a slot in error; the error gets its place in the response.</summary>
    public void Fail(int slot, GraphQLError error)
    {
        (_errors ??= [])[slot] = Place.Locate(slot, error);
        SetNull(slot);
    }

    private void SetNull(int slot) => (_nulled ??= []).Add(slot);

    public void Write(Utf8JsonWriter writer, int slot)
    {
        if (IsNull(slot))
        {
            writer.WriteNullValue();
        }
        else
        {
            WriteValue(writer, slot);
        }
    }

    /// <summary>Collects the errors of a slot and of everything below it in response order, and nulls the values that
    /// they make null. Returns false when the null must move on to the parent.</summary>
    public bool Settle(int slot, List<GraphQLError> errors)
    {
        if (ErrorOf(slot) is { } error)
        {
            errors.Add(error);
            return !NonNull;
        }

        if (IsNull(slot) || SettleValue(slot, errors))
        {
            return true;
        }

        SetNull(slot);
        return !NonNull;
    }

    /// <summary>Finds the objects at a settled slot and below it of whose selection a part is deferred, in response order.</summary>
    public void FindDeferred(int slot, List<(ObjectBatch Batch, int Index)> found)
    {
        if (!IsNull(slot))
        {
            FindDeferredIn(slot, found);
        }
    }

    /// <summary>Finds them in a value that is not null.</summary>
    protected virtual void FindDeferredIn(int slot, List<(ObjectBatch Batch, int Index)> found)
    {
    }

    /// <summary>Settles everything below a value; false when a null below makes the value itself null.</summary>
    protected virtual bool SettleValue(int slot, List<GraphQLError> errors) => true;

    protected abstract bool HasNoValue(int slot);

    protected abstract void WriteValue(Utf8JsonWriter writer, int slot);
}
