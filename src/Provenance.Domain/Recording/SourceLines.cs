

namespace Provenance.Domain.Recording;

/// <summary>Which sources are parts of which, and who speaks by that.</summary>
/// <typeparam name="TKey">What sources are told apart by: a storage key, or a natural key while they have no other.</typeparam>
public sealed class SourceLines<TKey> where TKey : notnull
{
    private readonly Dictionary<TKey, TKey> _wholes = [];

    /// <summary>Notes that one source is a part of another; only the first time counts.</summary>
    public void Add(TKey part, TKey whole) => _wholes.TryAdd(part, whole);

    /// <summary>Whether the line upward from <paramref name="source"/> comes back to it.</summary>
    public bool Loops(TKey source) => _wholes.TryGetValue(source, out var whole) && IsWithin(whole, source);

    /// <summary>
    /// Who speaks when a document of <paramref name="publisher"/> is cited for <paramref name="source"/>: the publisher, if
    /// one is a part of the other. So "representatives of the ministry" and "the intelligence officers", both cited from one
    /// post, meet in one statement.
    /// </summary>
    public TKey Speaker(TKey source, TKey publisher) =>
        IsWithin(source, publisher) || IsWithin(publisher, source) ? publisher : source;

    /// <summary>Whether a source is another or a part of it; at most as many steps as there are parts.</summary>
    private bool IsWithin(TKey part, TKey whole)
    {
        var at = part;
        for (var steps = 0; steps <= _wholes.Count; steps++)
        {
            if (EqualityComparer<TKey>.Default.Equals(at, whole))
            {
                return true;
            }

            if (!_wholes.TryGetValue(at, out var above))
            {
                return false;
            }

            at = above;
        }

        return false;
    }
}
