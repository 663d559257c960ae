using System.Diagnostics.CodeAnalysis;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>A document, or the syntax error that kept it from being read.</summary>
public sealed class ParseResult
{
    internal ParseResult(DocumentNode document) => Document = document;

    internal ParseResult(GraphQLError error) => Error = error;

    /// <summary>Whether there is a document.</summary>
    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>The document; null when there is an error.</summary>
    public DocumentNode? Document { get; }

    /// <summary>The first syntax error; null when there is a document.</summary>
    public GraphQLError? Error { get; }
}
