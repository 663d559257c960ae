using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.Conformance.Wants;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance;

/// <summary>Runs cases through the engine.</summary>
internal sealed class Case
{
    private readonly Dictionary<string, SchemaResult> _schemas = [];

    /// <summary>The answer to one line of input; whatever goes wrong is an answer too.</summary>
    public string Answer(string line)
    {
        var answer = new JsonObject();
        try
        {
            using var json = JsonDocument.Parse(line);
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

    private void Add(JsonObject answer, Request request)
    {
        var schema = request.Schema is null ? null : SchemaOf(request.Schema);
        if (schema is not null && request.Wants("sdl"))
        {
            answer["sdl"] = SdlAnswer.Of(schema);
        }

        if (request.Document is not null && Parse(answer, request, request.Document) is { } document && schema is not null)
        {
            Run(answer, request, document, schema);
        }
    }

    private static DocumentNode? Parse(JsonObject answer, Request request, string text)
    {
        var result = GraphQLParser.Parse(new SourceText(text));
        if (request.Wants("parse") || !result.Succeeded)
        {
            answer["parse"] = ParseAnswer.Of(result);
        }

        return result.Document;
    }

    private static void Run(JsonObject answer, Request request, DocumentNode document, SchemaResult schema)
    {
        if (!schema.IsValid)
        {
            answer["schemaStage"] = SdlAnswer.NameOf(schema.Stage);
            return;
        }

        if (request.Wants("validate"))
        {
            answer["validate"] = ValidateAnswer.Of(schema.Schema, document, request.Rules);
        }
    }

    private SchemaResult SchemaOf(string sdl)
    {
        if (!_schemas.TryGetValue(sdl, out var result))
        {
            _schemas[sdl] = result = SchemaBuilder.Build([new SourceText(sdl)]);
        }

        return result;
    }
}
