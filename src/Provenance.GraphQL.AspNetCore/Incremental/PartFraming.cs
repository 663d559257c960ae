using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Provenance.GraphQL.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.Incremental;

/// <summary>How the parts of an answer stand in one body.</summary>
internal sealed class PartFraming
{
    /// <summary>A part each (RFC 2046, section 5.1), with the boundary <c>-</c>, for which all clients look. A part ends with its
    /// boundary at once, so that clients can read it before the next begins.</summary>
    public static readonly PartFraming Multipart = new()
    {
        ContentType = "multipart/mixed; boundary=\"-\"",
        Beginning = "\r\n---"u8.ToArray(),
        Before = "\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"u8.ToArray(),
        After = "\r\n---"u8.ToArray(),
        End = "--\r\n"u8.ToArray(),
    };

    /// <summary>An event each, as "GraphQL over Server-Sent Events" has them in distinct connections mode.</summary>
    public static readonly PartFraming EventStream = new()
    {
        ContentType = ResponseMediaType.EventStream.ContentType,
        Beginning = ":\n\n"u8.ToArray(),
        Before = "event: next\ndata: "u8.ToArray(),
        After = "\n\n"u8.ToArray(),
        End = "event: complete\ndata:\n\n"u8.ToArray(),
    };

    private const string MultipartMixed = "multipart/mixed";

    private PartFraming()
    {
    }

    /// <summary>The value of the response's <c>Content-Type</c> header.</summary>
    public required string ContentType { get; init; }

    public required ReadOnlyMemory<byte> Beginning { get; init; }

    public required ReadOnlyMemory<byte> Before { get; init; }

    public required ReadOnlyMemory<byte> After { get; init; }

    public required ReadOnlyMemory<byte> End { get; init; }

    /// <summary>The framing that an <c>Accept</c> header prefers: one that it names, <see cref="Multipart"/> at equal weights;
    /// null if it names none. A range of <c>multipart/mixed</c> with a parameter that names another format than this one, such
    /// as <c>deferSpec</c> or <c>subscriptionSpec</c>, does not count.</summary>
    public static PartFraming? Preferred(StringValues accept)
    {
        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return null;
        }

        var multipart = WeightOf(ranges.Where(range => Is(range, MultipartMixed) && IsThisFormat(range)));
        var eventStream = WeightOf(ranges.Where(range =>
            Is(range, "text/event-stream") && ResponseMediaType.IsUtf8(range.Charset)));
        return multipart > 0 && multipart >= eventStream ? Multipart
            : eventStream > 0 ? EventStream
            : null;
    }

    private static double WeightOf(IEnumerable<MediaTypeHeaderValue> ranges) =>
        ranges.Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max();

    private static bool Is(MediaTypeHeaderValue range, string type) =>
        range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether no parameter of a range names another format. Apollo's name of this one is <c>v0.2</c>.</summary>
    private static bool IsThisFormat(MediaTypeHeaderValue range) => range.Parameters.All(parameter =>
        !parameter.Name.EndsWith("Spec", StringComparison.OrdinalIgnoreCase)
        || (parameter.Name.Equals("incrementalSpec", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(parameter.Value) == "v0.2"));
}
