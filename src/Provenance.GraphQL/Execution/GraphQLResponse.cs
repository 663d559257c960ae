using System.Text.Encodings.Web;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution.Results;

namespace Provenance.GraphQL.Execution;

/// <summary>The answer to a request (specification, section 7.1): errors, and data unless the request failed before it
/// ran.</summary>
public sealed class GraphQLResponse
{
    private readonly ObjectBatch? _data;
    private readonly bool _hasData;

    private GraphQLResponse(RequestFailure failure, IReadOnlyList<GraphQLError> errors, ObjectBatch? data, bool hasData)
    {
        Failure = failure;
        Errors = errors;
        _data = data;
        _hasData = hasData;
    }

    /// <summary>JSON as browsers may read it; quotes, control characters and what is beyond the basic plane are
    /// escaped, other text is left as it is.</summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>Why the request failed before any of it ran.</summary>
    public RequestFailure Failure { get; }

    /// <summary>The errors in response order.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The answer to a request that failed before any of it ran.</summary>
    public static GraphQLResponse Failed(RequestFailure failure, IReadOnlyList<GraphQLError> errors) =>
        new(failure, errors, null, false);

    /// <summary>The answer of an operation that ran: settles which nulls move on to their parents (section 6.4.4).</summary>
    internal static GraphQLResponse Of(ObjectBatch root)
    {
        var errors = new List<GraphQLError>();
        var data = root.Settle(0, errors) ? root : null;
        return new GraphQLResponse(RequestFailure.None, errors, data, true);
    }

    /// <summary>Writes the response as one JSON object, its errors first.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (Errors.Count > 0)
        {
            writer.WriteStartArray("errors"u8);
            foreach (var error in Errors)
            {
                ErrorJson.Write(writer, error);
            }

            writer.WriteEndArray();
        }

        if (_hasData)
        {
            writer.WritePropertyName("data"u8);
            if (_data is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                _data.Write(writer, 0);
            }
        }

        writer.WriteEndObject();
    }
}
