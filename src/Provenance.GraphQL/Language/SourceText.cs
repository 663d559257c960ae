using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>A GraphQL text with the name (a file path, usually) that errors about it show.</summary>
public sealed record SourceText(string Body, string Name = "GraphQL request")
{
    /// <summary>Line and column, both from 1, of a UTF-16 offset into <see cref="Body"/>. A line ends with
    /// LF, CR or CRLF.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (Body[i] is '\n' || (Body[i] is '\r' && !(i + 1 < Body.Length && Body[i + 1] is '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, offset - lineStart + 1);
    }
}
