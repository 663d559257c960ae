using Microsoft.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>The bodies that are arriving, so many of one client at a time. One more takes the place of the one that has been
/// arriving longest: slow bodies, however many, keep none from arriving that is sent at once, and hold no more memory than
/// these.</summary>
/// <param name="most">How many of one client at most.</param>
/// <param name="clientOf">Tells clients apart: equal values for requests of one client.</param>
internal sealed class ArrivingBodies(int most, Func<HttpContext, object> clientOf)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<object, LinkedList<Arrival>> _clients = [];

    /// <summary>What the client is told of a body that was given up.</summary>
    public string Explanation =>
        $"More than {most} bodies of this client were arriving, the limit of this server, and this one longest; send it again.";

    /// <summary>Makes room for a body until it is disposed.</summary>
    /// <param name="context">The request whose body it is.</param>
    /// <param name="cancellationToken">Stops the arrival for another reason.</param>
    public Arrival Begin(HttpContext context, CancellationToken cancellationToken)
    {
        var client = clientOf(context);
        lock (_gate)
        {
            if (!_clients.TryGetValue(client, out var bodies))
            {
                _clients[client] = bodies = [];
            }

            Arrival arrival = new(this, client, cancellationToken);
            if (bodies.Count == most)
            {
                bodies.First!.Value.GiveUp();
                bodies.RemoveFirst();
            }

            bodies.AddLast(arrival);
            return arrival;
        }
    }

    private void End(Arrival arrival, object client)
    {
        lock (_gate)
        {
            if (_clients.TryGetValue(client, out var bodies) && bodies.Remove(arrival) && bodies.Count == 0)
            {
                _clients.Remove(client);
            }
        }
    }

    /// <summary>A body that is arriving.</summary>
    internal sealed class Arrival : IDisposable
    {
        private readonly ArrivingBodies _bodies;
        private readonly object _client;
        private readonly CancellationTokenSource _ending;

        public Arrival(ArrivingBodies bodies, object client, CancellationToken cancellationToken) =>
            (_bodies, _client, _ending) = (bodies, client, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken));

        /// <summary>Whether the body was given up for another one.</summary>
        public bool IsGivenUp { get; private set; }

        /// <summary>Stops reading.</summary>
        public CancellationToken Token => _ending.Token;

        // The reading that is stopped goes on elsewhere, and not under the lock of whoever stops it.
        public void GiveUp()
        {
            IsGivenUp = true;
            _ = _ending.CancelAsync();
        }

        public void Dispose()
        {
            _bodies.End(this, _client);
            _ending.Dispose();
        }
    }
}
