namespace Provenance.GraphQL.Language;

/// <summary>Reads documents of the September 2025 grammar (section 2 and appendix C), executable and type
/// system.</summary>
public static class GraphQLParser
{
    /// <summary>Parses a document. Cost is linear in the text; a syntax error is a value, never an exception.</summary>
    public static ParseResult Parse(SourceText source, ParserOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Parser(source, options ?? ParserOptions.Default).ParseDocument();
    }
}
