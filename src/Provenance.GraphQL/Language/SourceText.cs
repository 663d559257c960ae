using System.Runtime.CompilerServices;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>A GraphQL text with the name (a file path, usually) that errors about it show. Compared by
/// reference.</summary>
public sealed record SourceText(string Body, string Name = "GraphQL request")
{
    private int[]? _lineStarts;

    /// <summary>Line and column, both from 1, of a UTF-16 offset into <see cref="Body"/>. A line ends with LF, CR or
    /// CRLF. The first call reads the text once; later calls take logarithmic time, because an error can have a
    /// position for every node of a document.</summary>
    public SourceLocation PositionOf(int offset)
    {
        _lineStarts ??= FindLineStarts();
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <inheritdoc/>
    public bool Equals(SourceText? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    private int[] FindLineStarts()
    {
        List<int> starts = [0];
        for (var i = 0; i < Body.Length; i++)
        {
            if (Body[i] is '\n' || (Body[i] is '\r' && !(i + 1 < Body.Length && Body[i + 1] is '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
