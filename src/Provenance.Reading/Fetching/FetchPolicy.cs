using System.Net;

namespace Provenance.Reading.Fetching;

/// <summary>What may be fetched, and how much of it.</summary>
public sealed record FetchPolicy
{
    /// <summary>Whether an address may be connected to. By default those of the public internet alone.</summary>
    public Func<IPAddress, bool> Allows { get; init; } = PublicAddresses.Has;

    /// <summary>The most bytes, unpacked.</summary>
    public int Bytes { get; init; } = ReadingLimits.Bytes;

    /// <summary>The longest time for all of it, redirects included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most redirects that are followed.</summary>
    public int Redirects { get; init; } = 5;
}
