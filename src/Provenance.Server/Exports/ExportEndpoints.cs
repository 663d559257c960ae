using Microsoft.Net.Http.Headers;
using Provenance.Exports;
using Provenance.Exports.Formats;
using Provenance.Exports.Selections;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.Server.Access;
using Provenance.Server.Hosting;

namespace Provenance.Server.Exports;

/// <summary>Answers with files: <c>/claims/KEY/trace.csv</c>, <c>/export/citations.jsonl</c>. Keys are escaped as parts of a path,
/// a slash as %2F.</summary>
internal static partial class ExportEndpoints
{
    private const string Key = "key";
    private const string Extension = "extension";

    public static void MapExports(this IEndpointRouteBuilder endpoints)
    {
        Map("/claims/{key}/trace.{extension}", query => new TraceSelection(query.Key, query.Trace));
        Map("/questions/{key}/figures.{extension}", query => new FiguresSelection(query.Key));
        Map("/documents/{key}/citations.{extension}", query => new DocumentSelection(query.Key));
        Map("/sources/{key}/citations.{extension}", query => new SourceSelection(query.Key));
        Map("/export/store.{extension}", _ => new StoreSelection());
        foreach (var list in ListSelection.Names)
        {
            Map($"/export/{list}.{{extension}}", query => ListSelection.Of(list, query.Where));
        }

        void Map(string pattern, Func<ExportQuery, ExportSelection> select) =>
            endpoints.MapMethods(pattern, ["GET", "HEAD"], context => AnswerAsync(context, select));
    }

    private static async Task AnswerAsync(HttpContext context, Func<ExportQuery, ExportSelection> select)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        var services = context.RequestServices;
        if (services.GetRequiredService<SignIn>().Refuse(context) is { } refusal)
        {
            await ExportErrors.WriteAsync(context, GraphQLResponse.Refused(refusal).Errors[0]);
            return;
        }

        using var permit = services.GetRequiredService<ExportPermits>().AttemptAcquire(context);
        if (!permit.IsAcquired)
        {
            await ExportErrors.WriteAsync(context, new GraphQLError(
                "This client has as many files being made as this server allows; wait for one to end.")
                .WithCode(ErrorCode.TooManyRequests));
            return;
        }

        try
        {
            await AnswerAsync(context, services, select);
        }
        catch (ExportException failure) when (!context.Response.HasStarted)
        {
            await ExportErrors.WriteAsync(context, new GraphQLError(failure.Message).WithCode(failure.Code));
        }
        catch (ExportException failure)
        {
            // A file that ends early must not look whole.
            LogCut(services.GetRequiredService<ILogger<ExportPermits>>(), context.Request.Path, failure.Message);
            context.Abort();
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the rest.
        }
    }

    private static async Task AnswerAsync(
        HttpContext context, IServiceProvider services, Func<ExportQuery, ExportSelection> select)
    {
        var query = ExportQuery.Of(context.Request, (string)context.GetRouteValue(Extension)!);
        var exporter = new Exporter(
            services.GetRequiredService<InProcessApi>().For(services),
            services.GetRequiredService<CorpusFiles>().ReadAsync,
            services.GetRequiredService<ExportOptions>().Address ?? AddressOf(context.Request));
        var moment = query.AsOf is { } asked
            ? new ExportMoment(asked, query.Published)
            : await exporter.NewestMomentAsync(
                query.Published, services.GetRequiredService<TimeProvider>(), context.RequestAborted);
        await using var file = await exporter.OpenAsync(select(query), query.Format, moment, context.RequestAborted);
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = new EntityTagHeaderValue(file.Tag);
        headers.CacheControl = new() { Private = true, NoCache = true };
        context.Response.Headers.ContentLocation = file.Address;
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Compare(headers.ETag, useStrongComparison: false)
            || tag.Equals(EntityTagHeaderValue.Any)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.ContentType;
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(file.Name);
        headers.ContentDisposition = disposition;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await file.WriteAsync(context.Response.Body, context.RequestAborted);
        }
    }

    private static Uri AddressOf(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}/");

    [LoggerMessage(LogLevel.Warning, "The file {Path} was cut off: {Reason}")]
    private static partial void LogCut(ILogger logger, PathString path, string reason);
}
