using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Telemetry;

namespace Provenance.GraphQL.Execution;

/// <summary>One field of a level, from the start of its call to its completion, for the objects at these positions of a
/// batch (null for all).</summary>
internal sealed class PendingField(ObjectBatch batch, FieldPlan field, int[]? objects)
{
    private readonly FieldPlace _place = new(batch, field, objects);
    private FieldCall? _call;
    private GraphQLError? _argumentError;
    private ResolvedValues? _values;
    private Task<ResolvedValues>? _waiting;

    public void Start(RequestContext request)
    {
        var arguments = field.ArgumentsFor(request);
        _argumentError = arguments.Error;
        if (_argumentError is null)
        {
            _call = new FieldCall(field, Parents(), arguments.Values, request, _place);
            Call(_call);
        }
    }

    /// <summary>Waits for the end of the call, successful or not.</summary>
    public async ValueTask EndAsync()
    {
        if (_waiting is not null)
        {
            await ((Task)_waiting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Puts the values into the response, and their objects into the next level.</summary>
    public void Complete(RequestContext request, Level next) => batch.SetResult(field, Column(request, next), objects);

    private ResultColumn Column(RequestContext request, Level next)
    {
        if (_argumentError is not null)
        {
            return Failed(_argumentError);
        }

        try
        {
            var values = _values ?? _waiting!.GetAwaiter().GetResult();
            var column = values.Complete(_place, next);
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

    /// <summary>A call that ends at once needs no task. An exception that the resolver throws at once is kept in a
    /// task, like a later one.</summary>
    private void Call(FieldCall call)
    {
        var measure = BatchMeasure.Start(call, _place);
        try
        {
            var values = field.Resolver!.ResolveAsync(call);
            if (values.IsCompletedSuccessfully)
            {
                _values = values.Result;
                measure?.End(failed: false);
            }
            else
            {
                var waiting = values.AsTask();
                _waiting = measure?.EndAsync(waiting) ?? waiting;
            }
        }
        catch (Exception exception)
        {
            _waiting = Task.FromException<ResolvedValues>(exception);
            measure?.End(failed: true);
        }

        measure?.Leave();
    }
}
