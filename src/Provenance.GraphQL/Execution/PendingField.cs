using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Execution;

/// <summary>A field of a level from the start of its one call to its completion, for the objects of a batch at these
/// positions (null for all).</summary>
internal sealed class PendingField(ObjectBatch batch, FieldPlan field, int[]? objects)
{
    private readonly FieldPlace _place = new(batch, field, objects);
    private FieldCall? _call;
    private GraphQLError? _argumentError;
    private Task<ResolvedValues>? _values;

    public void Start(RequestContext request)
    {
        var arguments = field.ArgumentsFor(request);
        _argumentError = arguments.Error;
        if (_argumentError is null)
        {
            _call = new FieldCall(field, Parents(), arguments.Values, request, _place);
            _values = CallAsync(field.Resolver!, _call);
        }
    }

    /// <summary>Waits for the end of the call, successful or not.</summary>
    public async ValueTask EndAsync()
    {
        if (_values is not null)
        {
            await ((Task)_values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Puts the values in their place in the response, and their objects in the next level.</summary>
    public void Complete(RequestContext request, Level next) => batch.SetResult(field, Column(request, next), objects);

    private ResultColumn Column(RequestContext request, Level next)
    {
        if (_argumentError is not null)
        {
            return Failed(_argumentError);
        }

        try
        {
            var column = _values!.GetAwaiter().GetResult().Complete(_place, next);
            _call!.ApplyFailures(column);
            return column;
        }
        catch (Exception exception) when (!request.IsCancellation(exception))
        {
            return Failed(request.ErrorOf(exception));
        }
    }

    private FailedColumn Failed(GraphQLError error)
    {
        var column = new FailedColumn(_place, field.Definition.Type is NonNullType);
        for (var slot = 0; slot < (objects?.Length ?? batch.Objects.Count); slot++)
        {
            column.Fail(slot, error);
        }

        return column;
    }

    private IReadOnlyList<object> Parents() =>
        objects is null ? batch.Objects : [.. objects.Select(index => batch.Objects[index])];

    /// <summary>Turns an exception that the resolver throws at once into one that its task carries.</summary>
    private static async Task<ResolvedValues> CallAsync(FieldResolver resolver, FieldCall call) =>
        await resolver.ResolveAsync(call);
}
