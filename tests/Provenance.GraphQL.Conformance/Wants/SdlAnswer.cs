using System.Text.Json.Nodes;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance.Wants;

/// <summary>What became of a schema: the stage it came to, its errors, and the schema printed.</summary>
internal static class SdlAnswer
{
    public static JsonObject Of(SchemaResult result)
    {
        var answer = new JsonObject { ["stage"] = NameOf(result.Stage), ["errors"] = ErrorJson.Of(result.Errors) };
        if (result.Schema is { } schema)
        {
            answer["printed"] = SchemaPrinter.Print(schema);
        }

        if (result.IsValid)
        {
            answer["sorted"] = SchemaPrinter.PrintSorted(result.Schema);
        }

        return answer;
    }

    public static string NameOf(SchemaStage stage) => stage switch
    {
        SchemaStage.Syntax => "syntax",
        SchemaStage.Sdl => "sdl",
        SchemaStage.Schema => "schema",
        _ => "ok",
    };
}
