using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>A media type of responses (GraphQL over HTTP, "Media Types").</summary>
internal sealed class ResponseMediaType
{
    /// <summary><c>application/json</c>: well-formed requests are answered with status 200, whether they succeed or
    /// fail.</summary>
    public static readonly ResponseMediaType Json = new("application/json");

    /// <summary><c>application/graphql-response+json</c>: requests that were not executed are answered with status
    /// 400.</summary>
    public static readonly ResponseMediaType GraphQLResponse = new("application/graphql-response+json");

    /// <summary><c>text/event-stream</c>: responses are sent as events, with status 200.</summary>
    public static readonly ResponseMediaType EventStream = new("text/event-stream");

    private const int NamedType = 2;

    private static readonly ResponseMediaType[] _all = [Json, GraphQLResponse, EventStream];

    private readonly string _type;

    private ResponseMediaType(string type)
    {
        _type = type;
        ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>The value of the response's <c>Content-Type</c> header.</summary>
    public string ContentType { get; }

    /// <summary>The media type that an <c>Accept</c> header prefers, or null when it accepts none. The weight of a type
    /// is that of the most specific range that covers it (RFC 9110, section 12.5.1). At equal weights, a type that is
    /// named wins over one that is not, and among named types GraphQL's own type comes first, then JSON. Wildcards
    /// alone, or no header, mean JSON, which every client understands. Event streams are only for clients that name
    /// them, either as preferred type or for subscriptions alone.</summary>
    public static ResponseMediaType? Preferred(StringValues accept, out bool acceptsEventStream)
    {
        acceptsEventStream = false;
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        ResponseMediaType? preferred = null;
        var highest = (Weight: 0.0, Preference: 0);
        foreach (var type in _all)
        {
            if (type.RangeIn(ranges) is not { Quality: not 0 } range)
            {
                continue;
            }

            acceptsEventStream |= type == EventStream;
            var rank = (range.Quality ?? 1, Preference(type, range));
            if (rank.CompareTo(highest) > 0)
            {
                (preferred, highest) = (type, rank);
            }
        }

        return preferred;
    }

    /// <summary>Whether a <c>charset</c> parameter is absent or names UTF-8, the only encoding of JSON.</summary>
    public static bool IsUtf8(StringSegment charset) =>
        charset.Length == 0 || Matches(HeaderUtilities.RemoveQuotes(charset), "utf-8");

    private static int Preference(ResponseMediaType type, MediaTypeHeaderValue range) =>
        Specificity(range) < NamedType ? (type == Json ? 1 : 0)
        : type == GraphQLResponse ? 4
        : type == Json ? 3
        : 2;

    private static int Specificity(MediaTypeHeaderValue range) =>
        range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : NamedType;

    private MediaTypeHeaderValue? RangeIn(IEnumerable<MediaTypeHeaderValue> ranges) => ranges
        .Where(range => IsCoveredBy(range.MediaType) && IsUtf8(range.Charset))
        .MaxBy(Specificity);

    private bool IsCoveredBy(StringSegment range) =>
        Matches(range, _type) || (this != EventStream && (range == "*/*" || Matches(range, "application/*")));

    private static bool Matches(StringSegment text, string expected) =>
        text.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
