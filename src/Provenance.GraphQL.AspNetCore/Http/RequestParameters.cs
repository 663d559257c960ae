using System.Text.Json;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>The parameters of a GraphQL request as JSON, unchecked (GraphQL over HTTP, "Request Parameters"). An absent
/// one has the kind <see cref="JsonValueKind.Undefined"/>.</summary>
internal sealed record RequestParameters(
    JsonElement Query, JsonElement DocumentId, JsonElement OperationName, JsonElement Variables, JsonElement Extensions)
{
    /// <summary>The names that clients use for the id of a document: the name in the specification's appendix, and two
    /// in use with Relay.</summary>
    public static IReadOnlyList<string> DocumentIdNames { get; } = ["documentId", "id", "doc_id"];

    /// <summary>Reads the parameters from a JSON object.</summary>
    public static RequestParameters Of(JsonElement json)
    {
        var id = DocumentIdNames.Select(Member).FirstOrDefault(value => !IsAbsent(value));
        return new(Member("query"), id, Member("operationName"), Member("variables"), Member("extensions"));

        JsonElement Member(string name) => json.TryGetProperty(name, out var value) ? value : default;
    }

    /// <summary>Makes a request from these parameters, or reports everything that is wrong with them, after the
    /// <paramref name="errors"/> found so far.</summary>
    public RequestReading ToRequest(bool readOnly, List<GraphQLError> errors)
    {
        if (IsAbsent(Query) && IsAbsent(DocumentId) && !NamesDocument(Extensions))
        {
            errors.Add(new("The parameter \"query\" is missing; send the text of a GraphQL document."));
        }

        Expect("query", Query, JsonValueKind.String, "a string, the text of a GraphQL document", errors);
        Expect("documentId", DocumentId, JsonValueKind.String, "a string or null", errors);
        Expect("operationName", OperationName, JsonValueKind.String, "a string or null", errors);
        Expect("variables", Variables, JsonValueKind.Object, "an object or null", errors);
        Expect("extensions", Extensions, JsonValueKind.Object, "an object or null", errors);
        return errors.Count > 0 ? RequestReading.Malformed(errors) : RequestReading.Of(new(Text(Query))
        {
            DocumentId = Text(DocumentId),
            OperationName = Text(OperationName),
            Variables = IsAbsent(Variables) ? null : Variables,
            Extensions = IsAbsent(Extensions) ? null : Extensions,
            ReadOnly = readOnly,
        });
    }

    /// <summary>The kind of a JSON value, in words.</summary>
    public static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a Boolean",
        _ => "null",
    };

    private static void Expect(
        string name, JsonElement value, JsonValueKind kind, string expected, List<GraphQLError> errors)
    {
        if (!IsAbsent(value) && value.ValueKind != kind)
        {
            errors.Add(new($"The parameter \"{name}\" must be {expected}, not {Kind(value)}."));
        }
    }

    private static string? Text(JsonElement value) => IsAbsent(value) ? null : value.GetString();

    private static bool NamesDocument(JsonElement extensions) =>
        extensions.ValueKind is JsonValueKind.Object && extensions.TryGetProperty("persistedQuery", out _);

    private static bool IsAbsent(JsonElement value) => value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
