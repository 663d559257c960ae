namespace Provenance.Corpora;

/// <summary>An error in a corpus.</summary>
/// <param name="File">The file.</param>
/// <param name="Record">The key of the faulty record; empty when there is none or it has no key.</param>
/// <param name="Path">The place in the file, a JSON path: <c>$.attributions[3].span</c>; in JSON Lines with the line
/// before it: <c>line 12: $.span</c>.</param>
/// <param name="Message">What is wrong and what would be accepted.</param>
public sealed record CorpusError(string File, string Record, string Path, string Message)
{
    /// <summary>Whether the record is at odds with what the store has.</summary>
    public bool IsConflict { get; init; }

    /// <summary>The revision on record, if the record was to have another; null otherwise.</summary>
    public int? Revision { get; init; }

    /// <summary>The error in one line.</summary>
    public override string ToString() =>
        Record.Length == 0 ? $"{File}: {Path}: {Message}" : $"{File}: {Record} ({Path}): {Message}";
}

/// <summary>The errors found so far in one file.</summary>
/// <param name="file">The file.</param>
/// <param name="unread">What could not be read of it. A value that was not read is not judged: an error at its path, or
/// at the path of an object that it belongs to, is not added. An error of a whole record is.</param>
internal sealed class CorpusErrors(string file, CorpusErrors? unread = null)
{
    private readonly List<CorpusError> _found = [];

    internal string File => file;

    internal IReadOnlyList<CorpusError> Found => _found;

    internal void Add(string record, string path, string message)
    {
        if (unread is null || IsOfRecord(path) || !unread._found.Exists(error => IsAtOrBelow(error.Path, path)))
        {
            _found.Add(new(file, record, path, message));
        }
    }

    /// <summary>Whether a path is that of a whole record: <c>$.claims[2]</c>, or <c>line 12: $</c>.</summary>
    private static bool IsOfRecord(string path) => path.EndsWith('$')
        || (path.StartsWith("$.", StringComparison.Ordinal) && path.EndsWith(']') && path.LastIndexOf('.') == 1);

    private static bool IsAtOrBelow(string path, string top) => path.StartsWith(top, StringComparison.Ordinal)
        && (path.Length == top.Length || path[top.Length] is '.' or '[');
}
