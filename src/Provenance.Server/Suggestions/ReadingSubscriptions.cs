using Provenance.Server.Errors;
using Provenance.Server.Hosting;

namespace Provenance.Server.Suggestions;

/// <summary><c>readingProgressed</c>.</summary>
internal sealed class ReadingSubscriptions(ReadingProgress progress, CurrentUser user)
{
    public IAsyncEnumerable<ReadingEvent> ReadingProgressed(string reading, CancellationToken cancellationToken) =>
        user.Caller.Name is { } name
            ? progress.Follow(name, reading, cancellationToken)
            : throw BadInput.Because(
                "Nobody is signed in, so no document is read in their name: someone who is would be accepted.");
}
