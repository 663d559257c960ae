using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Completion;
using Provenance.GraphQL.Execution.Incremental;
using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution;

/// <summary>The answer to a request (specification, section 7.1), errors, and data unless the request failed before it
/// ran; or a part of one.</summary>
public sealed class GraphQLResponse
{
    private readonly ObjectBatch? _data;
    private readonly byte[]? _written;
    private ResponsePart? _part;
    private bool _isLater;

    private GraphQLResponse(
        RequestFailure failure, IReadOnlyList<GraphQLError> errors, ObjectBatch? data = null, byte[]? written = null)
    {
        Failure = failure;
        Errors = errors;
        _data = data;
        _written = written;
    }

    /// <summary>The encoder of responses. It escapes quotes, control characters and characters beyond the basic plane;
    /// other text is written as it is.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>How responses are written: with the <see cref="Encoder"/>, and nested up to 4,000 levels deep, which is
    /// the largest <see cref="EngineOptions.MaxOperationDepth"/> with each object in up to seven lists.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = Encoder, MaxDepth = 4_000 };

    /// <summary>Why the request failed before any of it ran.</summary>
    public RequestFailure Failure { get; }

    /// <summary>The errors in response order.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether there is data that is not null.</summary>
    internal bool HasData => _data is not null || _written is not null;

    /// <summary>Additional entries of the response; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; private init; }

    /// <summary>The answer to a request that failed before any of it ran. Errors without a code get that of the
    /// failure.</summary>
    public static GraphQLResponse Failed(RequestFailure failure, IReadOnlyList<GraphQLError> errors) =>
        new(failure, CodeOf(failure) is { } code ? [.. errors.Select(error => error.WithDefaultCode(code))] : errors);

    /// <summary>The answer to a request that is not run.</summary>
    public static GraphQLResponse Refused(Refusal refusal) => Failed(refusal.Failure, [refusal.Error]);

    /// <summary>The answer of an operation that ran, or the first part of it. This decides which nulls move on to their parents (section
    /// 6.4.4).</summary>
    internal static GraphQLResponse Of(ObjectBatch root)
    {
        var errors = new List<GraphQLError>();
        var data = root.Settle(0, errors) ? root : null;
        return new GraphQLResponse(RequestFailure.None, errors, data);
    }

    /// <summary>An answer without errors whose data has been written before.</summary>
    internal static GraphQLResponse Of(byte[] data) => new(RequestFailure.None, [], written: data);

    /// <summary>Writes the errors alone, as a JSON list.</summary>
    public void WriteErrorsTo(Utf8JsonWriter writer) => ErrorJson.Write(writer, Errors);

    /// <summary>A part of an answer that is not its first.</summary>
    internal static GraphQLResponse Later(ResponsePart part) => new(RequestFailure.None, [])
    {
        _part = part,
        _isLater = true,
    };

    /// <summary>The same response as the first part of an answer that goes on.</summary>
    internal GraphQLResponse GoingOn(ResponsePart part) => new(Failure, Errors, _data, _written)
    {
        Extensions = Extensions,
        _part = part,
    };

    /// <summary>The same response with one entry in its extensions.</summary>
    internal GraphQLResponse WithExtension(string name, object? value) => new(Failure, Errors, _data, _written)
    {
        Extensions = new Dictionary<string, object?> { [name] = value },
        _part = _part,
        _isLater = _isLater,
    };

    /// <summary>Writes the response as one JSON object, its errors first.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            writer.WritePropertyName("errors"u8);
            WriteErrorsTo(writer);
        }

        if (Failure is RequestFailure.None && !_isLater)
        {
            writer.WritePropertyName("data"u8);
            WriteDataTo(writer);
        }

        _part?.WriteTo(writer);

        if (Extensions is not null)
        {
            writer.WritePropertyName("extensions"u8);
            JsonValue.Write(writer, Extensions);
        }

        writer.WriteEndObject();
    }

    internal void WriteDataTo(Utf8JsonWriter writer)
    {
        if (_written is not null)
        {
            writer.WriteRawValue(_written, skipInputValidation: true);
        }
        else if (_data is not null)
        {
            _data.Write(writer, 0);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static string? CodeOf(RequestFailure failure) => failure switch
    {
        RequestFailure.Malformed or RequestFailure.NotAllowed => ErrorCode.BadRequest,
        RequestFailure.Syntax => ErrorCode.ParseFailed,
        RequestFailure.Validation => ErrorCode.ValidationFailed,
        RequestFailure.Operation => ErrorCode.OperationResolutionFailure,
        RequestFailure.Variables => ErrorCode.BadUserInput,
        RequestFailure.Unauthenticated => ErrorCode.Unauthenticated,
        RequestFailure.Forbidden => ErrorCode.Forbidden,
        _ => null,
    };
}
