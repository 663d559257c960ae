using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.GraphQL.Conformance.Wants;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Conformance;

/// <summary>Runs cases through the engine.</summary>
internal sealed class CaseRunner
{
    private readonly Dictionary<string, SchemaResult> _schemas = [];

    /// <summary>The answer to one line of input; whatever goes wrong is an answer too.</summary>
    public async ValueTask<string> AnswerAsync(string line)
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

            await AddAsync(answer, request);
        }
#pragma warning disable CA1031 // One case must not end the run.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            answer["crash"] = exception.ToString();
        }

        return answer.ToJsonString();
    }

    private async ValueTask AddAsync(JsonObject answer, Request request)
    {
        var schema = request.Schema is null ? null : SchemaOf(request.Schema);
        if (schema is not null)
        {
            await DescribeAsync(answer, request, schema);
        }

        if (request.Document is not null && Parse(answer, request, request.Document) is { } document && schema is not null)
        {
            await RunAsync(answer, request, document, schema);
        }
    }

    private static async ValueTask DescribeAsync(JsonObject answer, Request request, SchemaResult schema)
    {
        if (request.Wants("sdl"))
        {
            answer["sdl"] = SdlAnswer.Of(schema);
        }

        if (request.Wants("introspection") && schema.IsValid)
        {
            answer["introspection"] = await IntrospectionAnswer.OfAsync(schema.Schema);
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

    private static async ValueTask RunAsync(JsonObject answer, Request request, DocumentNode document, SchemaResult schema)
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

        if (request.Wants("execute") && await ExecuteAnswer.OfAsync(schema.Schema, document, request) is { } execution)
        {
            answer["execute"] = execution;
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
