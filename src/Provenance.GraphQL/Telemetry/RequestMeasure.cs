using System.Diagnostics;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Planning.Cost;

namespace Provenance.GraphQL.Telemetry;

/// <summary>A request as it is followed, from its beginning to its answer. There is none while nobody follows.</summary>
internal sealed class RequestMeasure : IDisposable
{
    /// <summary>Why a request without an answer ended.</summary>
    private const string Cancelled = "CANCELLED";

    private readonly Action<AnsweredRequest>? _answered;
    private readonly Activity? _activity = EngineTelemetry.Activities.StartActivity("GraphQL Operation");
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly AnsweredRequest _request = new();

    private RequestMeasure(Action<AnsweredRequest>? answered) => _answered = answered;

    /// <summary>Begins to follow a request; null while nobody does.</summary>
    public static RequestMeasure? Start(EngineOptions options)
    {
        var answered = options.OnRequest?.Invoke();
        return answered is null
            && !EngineTelemetry.Activities.HasListeners()
            && !EngineTelemetry.RequestDuration.Enabled
            && !EngineTelemetry.OperationCost.Enabled
                ? null
                : new(answered);
    }

    /// <summary>Notes the document of the request.</summary>
    public void Found(PreparedDocument document) => _request.Document = document;

    /// <summary>Notes the operation of the request, and what it costs.</summary>
    public void Found(OperationDefinitionNode operation, OperationCost cost)
    {
        (_request.Operation, _request.FieldCost, _request.TypeCost) = (operation, cost.Fields, cost.Types);
        EngineTelemetry.OperationCost.Record(cost.Fields, new KeyValuePair<string, object?>("provenance.graphql.cost.kind", "field"));
        EngineTelemetry.OperationCost.Record(cost.Types, new KeyValuePair<string, object?>("provenance.graphql.cost.kind", "type"));
        if (_activity is not null)
        {
            Describe(_activity, operation);
        }
    }

    /// <summary>Notes the answer, and gives it back.</summary>
    public GraphQLResponse Answered(GraphQLResponse response) => _request.Response = response;

    /// <summary>Notes the answer, or that a stream of them begins.</summary>
    public void Answered(SubscriptionResult result)
    {
        _request.Streams = result.IsStream;
        _request.Response = result.IsStream ? null : result.Response;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _request.Duration = Stopwatch.GetElapsedTime(_began);
        var error = _request.Response is null ? (_request.Streams ? null : Cancelled)
            : _request.Response.Errors is [var first, ..] ? CodeOf(first)
            : null;
        TagList tags = default;
        if (TypeOf(_request.Operation) is { } type)
        {
            tags.Add("graphql.operation.type", type);
        }

        if (error is not null)
        {
            tags.Add("error.type", error);
            _activity?.SetTag("error.type", error).SetStatus(ActivityStatusCode.Error);
        }

        EngineTelemetry.RequestDuration.Record(_request.Duration.TotalSeconds, tags);
        _activity?.Dispose();
        _answered?.Invoke(_request);
    }

    // By the semantic conventions a span has the name of the operation if that is one of few, which is so where the server
    // knows the documents. The name of another may be anything that a client chose.
    private void Describe(Activity activity, OperationDefinitionNode operation)
    {
        var type = TypeOf(operation)!;
        activity.SetTag("graphql.operation.type", type);
        activity.SetTag("provenance.graphql.document.hash", _request.DocumentHash);
        activity.SetTag("provenance.graphql.cost.field", _request.FieldCost);
        activity.SetTag("provenance.graphql.cost.type", _request.TypeCost);
        activity.DisplayName = type;
        if (_request.Document is { IsTrusted: true } && operation.Name?.Value is { } name)
        {
            activity.SetTag("graphql.operation.name", name);
            activity.DisplayName = $"{type} {name}";
        }
    }

    private static string CodeOf(GraphQLError error) =>
        error.Extensions is { } entries && entries.TryGetValue("code", out var code) && code is string text
            ? text : ErrorCode.Internal;

    private static string? TypeOf(OperationDefinitionNode? operation) => operation?.Operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => null,
    };
}
