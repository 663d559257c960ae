namespace Provenance.Data.Readers.Wholes;

/// <summary>Something that takes turns was refused, because too many wait already.</summary>
/// <param name="retryAfter">After what time it may be asked for again; 1 second or more.</param>
public sealed class OverloadedException(TimeSpan retryAfter) : Exception("Too many wait already.")
{
    /// <summary>After what time it may be asked for again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
