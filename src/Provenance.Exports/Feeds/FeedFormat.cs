namespace Provenance.Exports.Feeds;

/// <summary>A sort of feed.</summary>
public enum FeedFormat
{
    /// <summary>Atom, RFC 4287.</summary>
    Atom,

    /// <summary>RSS 2.0.</summary>
    Rss,
}
