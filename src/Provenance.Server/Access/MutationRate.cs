namespace Provenance.Server.Access;

/// <summary>How many mutations each caller may still send: a bucket that holds those of a minute and is filled
/// evenly.</summary>
internal sealed class MutationRate(AccessPolicy policy, TimeProvider clock)
{
    /// <summary>After how many callers those are forgotten whose bucket is full again.</summary>
    private const int ManyCallers = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Bucket> _buckets = [];

    /// <summary>Mutations a minute.</summary>
    public int Limit => policy.MutationsPerMinute;

    /// <summary>Takes so many from a caller's bucket, all or none.</summary>
    /// <returns>Null if they were taken, else the seconds after which they could be.</returns>
    public int? Take(string caller, int count)
    {
        lock (_gate)
        {
            var now = clock.GetTimestamp();
            if (_buckets.Count > ManyCallers)
            {
                foreach (var full in _buckets.Where(entry => Left(entry.Value, now) >= Limit).ToList())
                {
                    _buckets.Remove(full.Key);
                }
            }

            var left = _buckets.TryGetValue(caller, out var bucket) ? Left(bucket, now) : Limit;
            if (left < count)
            {
                var seconds = (Math.Min(count, Limit) - left) * 60 / Limit;
                return Math.Max(1, (int)Math.Ceiling(Math.Round(seconds, 3)));
            }

            _buckets[caller] = new(left - count, now);
            return null;
        }
    }

    private double Left(Bucket bucket, long now) =>
        Math.Min(Limit, bucket.Left + (clock.GetElapsedTime(bucket.At, now).TotalMinutes * Limit));

    private readonly record struct Bucket(double Left, long At);
}
