using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Execution;

/// <summary>One call of a resolver: a field, its arguments, and all parents of the level that need it.</summary>
public sealed class FieldCall
{
    private readonly ColumnPlace _place;
    private Dictionary<int, GraphQLError>? _failures;

    internal FieldCall(
        FieldPlan field,
        IReadOnlyList<object> parents,
        IReadOnlyDictionary<string, object?> arguments,
        RequestContext request,
        ColumnPlace place)
    {
        Field = field;
        Parents = parents;
        Arguments = arguments;
        Request = request;
        _place = place;
    }

    /// <summary>The field and what is selected below it.</summary>
    public FieldPlan Field { get; }

    /// <summary>The objects that need the field; values are returned in the same order.</summary>
    public IReadOnlyList<object> Parents { get; }

    /// <summary>The coerced arguments; one that was not given and has no default is absent.</summary>
    public IReadOnlyDictionary<string, object?> Arguments { get; }

    /// <summary>What all resolvers of the request share.</summary>
    public RequestContext Request { get; }

    /// <summary>The response path of the field on one parent: response keys and list indices.</summary>
    public IReadOnlyList<object> PathOf(int parent) => _place.PathOf(parent);

    /// <summary>Puts the field in error on one parent, whatever its value is; the other parents keep theirs. The error
    /// gets the field's path, and its locations unless it has some.</summary>
    public void Fail(int parent, GraphQLError error)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(parent);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(parent, Parents.Count);
        (_failures ??= [])[parent] = error;
    }

    /// <summary>Computes the value of each parent with a function of one parent. An exception puts only that parent's
    /// field in error.</summary>
    internal TValue[] ForEachParent<TValue>(Func<FieldCall, int, TValue> resolve)
    {
        var values = new TValue[Parents.Count];
        for (var parent = 0; parent < values.Length; parent++)
        {
            try
            {
                values[parent] = resolve(this, parent);
            }
            catch (Exception exception) when (!Request.IsCancellation(exception))
            {
                Fail(parent, Request.ErrorOf(exception));
            }
        }

        return values;
    }

    internal void ApplyFailures(ResultColumn column)
    {
        foreach (var (parent, error) in _failures ?? [])
        {
            column.Fail(parent, error);
        }
    }
}
