namespace Provenance.Data.Readers.Wholes;

/// <summary>An analysis of the whole graph was refused, because too many wait already.</summary>
/// <param name="retryAfter">After what time it may be asked for again; 1 second or more.</param>
public sealed class OverloadedException(TimeSpan retryAfter) : Exception("Too many analyses of the whole record wait already.")
{
    /// <summary>After what time it may be asked for again.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}
