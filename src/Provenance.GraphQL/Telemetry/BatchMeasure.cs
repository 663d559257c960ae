using System.Diagnostics;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Telemetry;

/// <summary>One call of a resolver as it is followed. Resolvers that only look at their parents are not followed.</summary>
internal sealed class BatchMeasure
{
    private readonly Activity? _outer = Activity.Current;
    private readonly Activity? _activity;
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly string _field;

    private BatchMeasure(ColumnPlace place, int parents)
    {
        _field = place.CoordinateOf(0);
        _activity = EngineTelemetry.Activities.StartActivity(_field);
        _activity?.SetTag("provenance.graphql.batch.parents", parents);
    }

    /// <summary>Begins to follow a call; null while nobody listens.</summary>
    public static BatchMeasure? Start(FieldCall call, ColumnPlace place) =>
        call.Field.Resolver is { IsPure: false }
        && (EngineTelemetry.BatchDuration.Enabled || EngineTelemetry.Activities.HasListeners())
            ? new(place, call.Parents.Count)
            : null;

    /// <summary>Has what starts next belong to the request and not to this call, which goes on.</summary>
    public void Leave()
    {
        if (_activity is not null)
        {
            Activity.Current = _outer;
        }
    }

    /// <summary>The same values; the call ends with them.</summary>
    public async Task<ResolvedValues> EndAsync(Task<ResolvedValues> values)
    {
        await ((Task)values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        End(failed: !values.IsCompletedSuccessfully);
        return await values;
    }

    /// <summary>Ends the call.</summary>
    public void End(bool failed)
    {
        if (failed)
        {
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        EngineTelemetry.BatchDuration.Record(
            Stopwatch.GetElapsedTime(_began).TotalSeconds,
            new KeyValuePair<string, object?>("provenance.graphql.field", _field));
        _activity?.Dispose();
    }
}
