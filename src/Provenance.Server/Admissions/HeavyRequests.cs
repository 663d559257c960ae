using Provenance.Data.Readers.Wholes;
using Provenance.GraphQL.Errors;
using Provenance.Server.Errors;

namespace Provenance.Server.Admissions;

/// <summary>Has requests that cost much wait for one another, so that those that cost little are answered meanwhile and the
/// memory suffices. What a page, an export or a tool asks counts for whoever asked for that.</summary>
internal sealed class HeavyRequests(HeavyRequestOptions options, IAnalysisClient client, TimeProvider clock)
{
    /// <summary>How many of one client wait at most: more than of the analyses of the whole, since a page of a claim is
    /// heavy too, and one address may be that of a whole newsroom.</summary>
    public const int MostOfClient = 32;

    private static readonly TimeSpan _untilMemoryIsFree = TimeSpan.FromSeconds(5);

    private readonly FairTurns _turns = new(clock, options.Places, MostOfClient);

    /// <summary>Waits until a request of this cost may run.</summary>
    /// <param name="cost">The larger of field cost and type cost.</param>
    /// <param name="stop">Stops waiting.</param>
    public ValueTask<Admission> AdmitAsync(double cost, CancellationToken stop) =>
        cost < options.Cost ? default : AdmitHeavyAsync(stop);

    private async ValueTask<Admission> AdmitHeavyAsync(CancellationToken stop)
    {
        IDisposable place;
        try
        {
            place = await _turns.TakeAsync(client.Current, stop);
        }
        catch (OverloadedException refused)
        {
            return Refused("Too many requests that cost as much wait to be answered.", refused.RetryAfter);
        }

        if (GC.GetGCMemoryInfo().HeapSizeBytes <= options.Memory)
        {
            return Admission.Granted(place);
        }

        place.Dispose();
        return Refused("The server has no memory left for a request that costs as much.", _untilMemoryIsFree);
    }

    private static Admission Refused(string reason, TimeSpan retryAfter) =>
        Admission.Refused(Refusal.Unavailable(Overloaded.Of(reason, retryAfter)));
}
