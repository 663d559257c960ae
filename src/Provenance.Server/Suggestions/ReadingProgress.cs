using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Provenance.Server.Suggestions;

/// <summary>The steps of reading a document.</summary>
internal enum ReadingStep
{
    /// <summary>The text was read.</summary>
    TextRead,

    /// <summary>Suggestions are looked up on record and kept.</summary>
    Matching,

    /// <summary>All suggestions are there.</summary>
    Finished,
}

/// <summary>How far the reading of a document is.</summary>
/// <param name="Step">What was done last.</param>
/// <param name="Done">How many suggestions are kept.</param>
/// <param name="Total">How many there are.</param>
internal sealed record ReadingEvent(ReadingStep Step, int Done, int Total);

/// <summary>Tells those who follow a reading how far it is. It knows the readings of this server alone.</summary>
internal sealed class ReadingProgress
{
    private readonly ConcurrentDictionary<(string Reader, string Reading), Channel<ReadingEvent>> _followers = [];

    /// <summary>Tells that a reading went on.</summary>
    /// <param name="reader">Who has the document read.</param>
    /// <param name="reading">The name that the client gave the reading; null if nobody can follow it.</param>
    /// <param name="happened">What was done.</param>
    public void Tell(string reader, string? reading, ReadingEvent happened)
    {
        if (reading is not null && _followers.TryGetValue((reader, reading), out var follower))
        {
            follower.Writer.TryWrite(happened);
            if (happened.Step == ReadingStep.Finished)
            {
                follower.Writer.TryComplete();
            }
        }
    }

    /// <summary>Follows a reading to its end, from now on. Who follows a reading that someone follows already takes that
    /// one's place.</summary>
    public IAsyncEnumerable<ReadingEvent> Follow(string reader, string reading, CancellationToken cancellationToken)
    {
        var channel = Channel.CreateUnbounded<ReadingEvent>();
        _followers.AddOrUpdate(
            (reader, reading),
            channel,
            (_, before) =>
            {
                before.Writer.TryComplete();
                return channel;
            });
        return ReadAsync();

        async IAsyncEnumerable<ReadingEvent> ReadAsync()
        {
            try
            {
                await foreach (var happened in channel.Reader.ReadAllAsync(cancellationToken))
                {
                    yield return happened;
                }
            }
            finally
            {
                _followers.TryRemove(new((reader, reading), channel));
            }
        }
    }
}
