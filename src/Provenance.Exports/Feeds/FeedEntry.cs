namespace Provenance.Exports.Feeds;

/// <summary>One entry of a feed.</summary>
/// <param name="Id">Stays the same whenever and in whichever feed it is told.</param>
/// <param name="Title">What it is, on one line.</param>
/// <param name="Text">The passages that show it.</param>
/// <param name="Link">The page about it.</param>
/// <param name="RecordedAt">When it was recorded.</param>
internal sealed record FeedEntry(string Id, string Title, string Text, string Link, DateTimeOffset RecordedAt);
