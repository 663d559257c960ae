using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.Conformance.Wants;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance;

/// <summary>Runs one case through the engine.</summary>
internal static class Case
{
    /// <summary>The answer to one line of input; whatever goes wrong is an answer too.</summary>
    public static string Answer(string line)
    {
        var answer = new JsonObject();
        try
        {
            using var json = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 1000 });
            var request = new Request(json.RootElement);
            if (request.Id is { } id)
            {
                answer["id"] = JsonNode.Parse(id.GetRawText());
            }

            Add(answer, request);
        }
#pragma warning disable CA1031 // One case must not end the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            answer["crash"] = exception.ToString();
        }

        return answer.ToJsonString();
    }

    private static void Add(JsonObject answer, Request request)
    {
        if (request.Document is null)
        {
            return;
        }

        var parsed = GraphQLParser.Parse(new SourceText(request.Document));
        if (request.Wants.Contains("parse") || !parsed.Succeeded)
        {
            answer["parse"] = ParseAnswer.Of(parsed);
        }

        if (request.Schema is null || !parsed.Succeeded)
        {
            return;
        }

        var schema = SchemaBuilder.Build([new SourceText(request.Schema)]);
        if (!schema.IsValid)
        {
            answer["schemaStage"] = schema.Stage.ToString().ToLowerInvariant();
        }
        else if (request.Wants.Contains("validate"))
        {
            answer["validate"] = ValidateAnswer.Of(schema.Schema, parsed.Document, request.Rules);
        }
    }
}
