namespace Provenance.GraphQL.Errors;

/// <summary>A position in a source text; line and column both count from 1, columns in UTF-16 code units.</summary>
public readonly record struct SourceLocation(int Line, int Column);
