using System.Text.Json.Nodes;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Conformance.Wants;

/// <summary>want <c>parse</c>: the document printed, or its syntax error.</summary>
internal static class ParseAnswer
{
    public static JsonObject Of(ParseResult result) => result.Succeeded
        ? new JsonObject { ["ok"] = true, ["printed"] = SyntaxPrinter.Print(result.Document) }
        : new JsonObject { ["ok"] = false, ["error"] = ErrorJson.Of(result.Error) };
}
