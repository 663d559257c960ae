namespace Provenance.Corpora;

/// <summary>The partOf lines of a corpus's sources.</summary>
internal sealed class SourceLines
{
    private readonly Dictionary<string, string?> _partOf = new(StringComparer.Ordinal);

    internal SourceLines(IReadOnlyList<CorpusSource> sources)
    {
        foreach (var source in sources)
        {
            _partOf.TryAdd(source.Id, source.PartOf);
        }
    }

    /// <summary>Whether the line upward from <paramref name="source"/> comes back to it.</summary>
    internal bool Loops(string source) => Above(source).Skip(1).Contains(source);

    /// <summary>
    /// Who speaks when a document of <paramref name="publisher"/> is cited for <paramref name="source"/>: the
    /// publisher, if one is a part of the other; so "representatives of the ministry" and "the intelligence officers",
    /// both cited from one post, meet in one statement.
    /// </summary>
    internal string Speaker(string source, string? publisher) =>
        publisher is not null && (Above(source).Contains(publisher) || Above(publisher).Contains(source))
            ? publisher
            : source;

    private IEnumerable<string> Above(string source)
    {
        var at = source;
        for (var steps = 0; at is not null && steps <= _partOf.Count; steps++)
        {
            yield return at;
            at = _partOf.GetValueOrDefault(at);
        }
    }
}
