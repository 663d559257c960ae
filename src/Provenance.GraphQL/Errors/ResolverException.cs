namespace Provenance.GraphQL.Errors;

/// <summary>A field error whose message the client may read, such as a page size out of range. Every other exception is
/// masked.</summary>
public sealed class ResolverException(string message) : Exception(message)
{
    /// <summary>Additional entries of the error, such as <c>code</c>; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
