using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>A media type that responses are written in (GraphQL over HTTP, "Media Types").</summary>
internal sealed class ResponseMediaType
{
    /// <summary><c>application/json</c>: well-formed requests are answered with status 200, whatever became of
    /// them.</summary>
    public static readonly ResponseMediaType Json = new("application/json");

    /// <summary><c>application/graphql-response+json</c>: requests that were not executed are answered with status
    /// 400.</summary>
    public static readonly ResponseMediaType GraphQLResponse = new("application/graphql-response+json");

    private const int NamedType = 2;

    private readonly string _type;

    private ResponseMediaType(string type)
    {
        _type = type;
        ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>The value of the response's <c>Content-Type</c> header.</summary>
    public string ContentType { get; }

    /// <summary>
    /// The media type that an <c>Accept</c> header prefers, or null when it accepts neither. The most specific range
    /// that covers a type gives its weight (RFC 9110, section 12.5.1). At equal weights GraphQL's own type wins when it
    /// is named; wildcards alone, and no header, mean JSON, which every client understands.
    /// </summary>
    public static ResponseMediaType? Preferred(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        var json = Json.RangeIn(ranges);
        var graphQL = GraphQLResponse.RangeIn(ranges);
        return (Weight(json), Weight(graphQL)) switch
        {
            (0, 0) => null,
            var (a, b) when a != b => a > b ? Json : GraphQLResponse,
            _ => Specificity(graphQL!) == NamedType ? GraphQLResponse : Json,
        };
    }

    /// <summary>Whether a <c>charset</c> parameter is absent or names UTF-8, the only encoding of JSON.</summary>
    public static bool IsUtf8(StringSegment charset) =>
        charset.Length == 0 || Matches(HeaderUtilities.RemoveQuotes(charset), "utf-8");

    private static double Weight(MediaTypeHeaderValue? range) => range is null ? 0 : range.Quality ?? 1;

    private static int Specificity(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : NamedType;

    private MediaTypeHeaderValue? RangeIn(IEnumerable<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => IsCoveredBy(range.MediaType) && IsUtf8(range.Charset))
        .MaxBy(Specificity);

    private bool IsCoveredBy(StringSegment range) =>
        range == "*/*" || Matches(range, "application/*") || Matches(range, _type);

    private static bool Matches(StringSegment text, string expected) =>
        text.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
