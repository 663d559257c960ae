using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Provenance.Exports;
using Provenance.Exports.Feeds;
using Provenance.GraphQL.Errors;
using Provenance.Server.Binding;

namespace Provenance.Server.Exports;

/// <summary>Answers with feeds: <c>/feeds/citations.atom</c>, <c>/feeds/findings.rss</c>, <c>/feeds/questions.atom</c>.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        var clock = endpoints.ServiceProvider.GetRequiredService<TimeProvider>();
        foreach (var format in Enum.GetValues<FeedFormat>())
        {
            var extension = format.ToString().ToLowerInvariant();
            Map($"/feeds/citations.{extension}", "where", (feeds, where, stop) =>
                feeds.CitationsAsync(ExportQuery.WhereOf(where), format, stop));
            Map($"/feeds/findings.{extension}", "question", (feeds, question, stop) =>
                feeds.FindingsAsync(question, format, stop));
            Map($"/feeds/questions.{extension}", "since", (feeds, since, stop) =>
                feeds.QuestionsAsync(since, clock.GetUtcNow(), format, stop));

            void Map(string pattern, string filter, Func<FeedWriter, string?, CancellationToken, Task<byte[]>> write) =>
                endpoints.MapMethods(pattern, ["GET", "HEAD"], context => ExportGuard.AnswerAsync(
                    context, () => AnswerAsync(context, $"application/{extension}+xml; charset=utf-8", filter, write)));
        }
    }

    private static async Task AnswerAsync(
        HttpContext context,
        string contentType,
        string filter,
        Func<FeedWriter, string?, CancellationToken, Task<byte[]>> write)
    {
        if (context.Request.Query.Keys.FirstOrDefault(name => name != filter) is { } unknown)
        {
            throw new ExportException(
                ErrorCode.BadUserInput, $"There is no parameter \"{unknown}\"; {filter} would be accepted.");
        }

        var api = context.RequestServices.GetRequiredService<InProcessApi>();
        FeedWriter feeds = new(
            api.For(await api.ServicesOfAsync(context)),
            context.RequestServices.GetRequiredService<ExportOptions>().AddressFor(context.Request));
        var body = await write(feeds, context.Request.Query[filter].LastOrDefault(), context.RequestAborted);
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"");
        if (!ExportGuard.IsKnown(context, tag))
        {
            context.Response.ContentType = contentType;
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
