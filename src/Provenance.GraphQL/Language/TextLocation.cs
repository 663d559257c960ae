using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>The part of a source text that a syntax node covers: UTF-16 offsets, end exclusive.</summary>
public sealed record TextLocation(SourceText Source, int Start, int End)
{
    /// <summary>Line and column of the first character.</summary>
    public SourceLocation StartPosition => Source.PositionOf(Start);
}
