using System.Text;
using Provenance.GraphQL.Fuzz.Mutation;
using Provenance.GraphQL.Fuzz.Targets;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Random HTTP requests to a GraphQL endpoint: well made ones, and ones that are wrong in method, headers, encoding,
/// JSON or parameters.</summary>
internal static class HttpRequestGenerator
{
    /// <summary>A request line may not be longer than 8 KiB, or the web server itself refuses it.</summary>
    private const int MaxQueryLength = 6_000;

    private static readonly string[] _methods = ["PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "QUERY"];

    private static readonly string[] _contentTypes =
    [
        "application/json", "application/json; charset=utf-8", "application/json; charset=utf-16", "application/json;charset=\"UTF-8\"", "text/plain",
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql", "application/json, text/plain", "json", "/", "",
        "application/json; =", "application/*", "APPLICATION/JSON", "application/graphql-response+json",
    ];

    private static readonly string[] _accepts =
    [
        "application/json", "application/graphql-response+json", "*/*", "application/*", "text/html", "image/png", "application/json;q=0", ";;;,",
        "application/graphql-response+json; charset=utf-16", "application/json;q=0.5, application/graphql-response+json;q=1.000", "*/*;q=9", "a/b/c",
    ];

    private static readonly string[] _bodies =
    [
        "", " ", "null", "1", "\"{__typename}\"", "[]", "{}", "[[]]", "{\"query\":null}", "{\"query\":1}", "{\"query\":[]}", "{\"query\":\"\"}",
        "{\"query\":\"{__typename}\",\"query\":\"{a}\"}", "{\"query\":\"{__typename}\"} {}", "{\"query\":\"{__typename}\",}", "{'query':'{__typename}'}",
        "{\"query\":\"{__typename}\",\"variables\":[]}", "{\"query\":\"{__typename}\",\"variables\":\"{}\"}", "{\"query\":\"\\ud800\"}", "// {}\n{}",
        "{\"query\":\"{__typename}\",\"operationName\":1e400}", "{\"query\":\"{__typename}\",\"extensions\":{\"persistedQuery\":{\"version\":1}}}",
        "{\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"00\"}}}", "{\"query\":\"{__typename}\",\"\\u0000\":\"\\udc00\\ud800\"}",
    ];

    /// <summary>A request, and its description.</summary>
    public static (HttpRequestMessage Request, string Description) Next(Dice dice, FuzzSchema schema)
    {
        var body = Body(dice, schema);
        var isPost = dice.Chance(80);
        var query = isPost ? "" : Query(dice, schema, body);
        var method = isPost ? HttpMethod.Post : dice.Chance(75) ? HttpMethod.Get : new HttpMethod(dice.Pick(_methods));
        var request = new HttpRequestMessage(method, $"/graphql{query}");
        if (dice.Chance(50))
        {
            request.Headers.TryAddWithoutValidation("Accept", dice.Pick(_accepts));
        }

        var contentType = dice.Chance(85) ? "application/json" : dice.Pick(_contentTypes);
        if (isPost)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            request.Headers.TransferEncodingChunked = dice.Chance(20);
        }

        return (request, $"{method} {query}\nAccept: {request.Headers.Accept}\nContent-Type: {contentType}\n"
            + $"{Encoding.UTF8.GetString(body)}\nin base 64: {Convert.ToBase64String(body)}");
    }

    private static byte[] Body(Dice dice, FuzzSchema schema) => dice.Below(10) switch
    {
        0 => Encoding.UTF8.GetBytes(dice.Pick(_bodies)),
        1 => Encoding.UTF8.GetBytes(JsonGenerator.Value(dice)),
        2 or 3 or 4 => ByteMutation.Mutate(dice, Encoding.UTF8.GetBytes(Json(dice, schema))),
        5 => Encoding.UTF8.GetBytes(CharacterMutation.Mutate(dice, Json(dice, schema))),
        6 => Encoding.UTF8.GetBytes(Nested(dice)),
        7 when dice.Chance(5) => Encoding.UTF8.GetBytes($"{{\"query\":\"{new string('#', dice.Between(90_000, 1_100_000))}\"}}"),
        _ => Encoding.UTF8.GetBytes(Json(dice, schema)),
    };

    private static string Json(Dice dice, FuzzSchema schema)
    {
        var asked = schema.Requests.Next(dice);
        var document = dice.Chance(60) ? asked.Document
            : dice.Chance(20) ? NestingGenerator.Document(dice)
            : Mutator.Mutate(dice, asked.Document, dice.Pick(schema.Texts));
        List<string> parameters =
        [
            $"\"query\":{(dice.Chance(97) ? JsonGenerator.Quoted(dice, document) : JsonGenerator.Value(dice))}",
            $"\"variables\":{(dice.Chance(80) ? asked.Variables : JsonGenerator.Value(dice))}",
            $"\"operationName\":{(asked.OperationName is { } name && dice.Chance(90) ? $"\"{name}\"" : "null")}",
        ];
        if (dice.Chance(10))
        {
            parameters.Insert(dice.Below(4), $"\"extensions\":{JsonGenerator.Object(dice)}");
        }

        var json = $"{{{string.Join(dice.Chance(80) ? "," : " ,\r\n\t", parameters)}}}";
        return dice.Chance(3) ? $"[{json},{json}]" : json;
    }

    private static string Nested(Dice dice)
    {
        var depth = dice.Pick([1, 60, 63, 64, 65, 500, 20_000]);
        var (open, close) = dice.Chance(50) ? ("[", "]") : ("{\"a\":", "}");
        var nest = new StringBuilder().Insert(0, open, depth).Append('1').Append(dice.Chance(80) ? new StringBuilder().Insert(0, close, depth) : "");
        return $"{{\"query\":\"query($v: Any) {{__typename}}\",\"{dice.Pick(["variables", "extensions", "other"])}\":{nest}}}";
    }

    private static string Query(Dice dice, FuzzSchema schema, byte[] body)
    {
        var asked = schema.Requests.Next(dice);
        var query = $"?query={Uri.EscapeDataString(asked.Document)}&variables={Uri.EscapeDataString(asked.Variables)}"
            + (asked.OperationName is null ? "" : $"&operationName={asked.OperationName}");
        query = dice.Below(5) switch
        {
            0 => $"?query={string.Concat(body.Take(500).Select(value => $"%{value:X2}"))}",
            1 => $"{query}&query=%7B__typename%7D",
            2 => $"{query}&extensions={Uri.EscapeDataString(JsonGenerator.Value(dice))}",
            3 => dice.Pick(["", "?", "?query", "?query=", "?query=%ED%A0%80", "?variables=%7B", "?query=%7Bid%7D&variables=%5B", "?=&&=&"]),
            _ => query,
        };
        return query.Length <= MaxQueryLength ? query : "?query=%7B__typename%7D";
    }
}
