using System.Runtime.CompilerServices;
using Provenance.Data.Connections;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>A subscription that ends because its store went away, such as a database that is restarted.</summary>
internal static class EndedSubscription
{
    /// <summary>The same events; if the store fails, the last thing that the client is told is how to go on.</summary>
    /// <param name="events">The events.</param>
    /// <param name="place">What the argument <c>after</c> takes, such as "the cursor".</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public static async IAsyncEnumerable<TEvent> OrHowToGoOn<TEvent>(
        this IAsyncEnumerable<TEvent> events,
        string place,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var each = events.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception failure) when (StoreFailure.IsTransient(failure))
            {
                throw new ResolverException(
                    $"The store does not answer, so this subscription ends. Subscribe again with \"after\": {place} of the last "
                    + "event that you received; then nothing is missed, and nothing comes twice.")
                {
                    Extensions = StoreUnavailable.Of(failure).Extensions,
                };
            }

            yield return each.Current;
        }
    }
}
