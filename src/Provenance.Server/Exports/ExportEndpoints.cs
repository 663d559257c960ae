using Microsoft.Net.Http.Headers;
using Provenance.Exports;
using Provenance.Exports.Selections;
using Provenance.Server.Binding;

namespace Provenance.Server.Exports;

/// <summary>Answers with files: <c>/claims/KEY/trace.csv</c>, <c>/export/citations.jsonl</c>. Keys are escaped as parts of
/// a path, a slash as %2F.</summary>
internal static class ExportEndpoints
{
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

        endpoints.MapMethods("/export/{file}", ["GET", "HEAD"], context => ExportGuard.AnswerAsync(context, () =>
            throw new ExportException(
                ExportException.NotFound,
                $"There is no list of this name; {string.Join(", ", ListSelection.Names)} or store would be accepted, followed "
                    + "by a dot and a format.")));

        void Map(string pattern, Func<ExportQuery, ExportSelection> select) =>
            endpoints.MapMethods(pattern, ["GET", "HEAD"], context => ExportGuard.AnswerAsync(
                context, () => AnswerAsync(context, select)));
    }

    private static async Task AnswerAsync(HttpContext context, Func<ExportQuery, ExportSelection> select)
    {
        var api = context.RequestServices.GetRequiredService<InProcessApi>();
        var services = await api.ServicesOfAsync(context);
        var query = ExportQuery.Of(context.Request, (string)context.GetRouteValue(Extension)!);
        var exporter = new Exporter(
            api.For(services),
            services.GetRequiredService<CorpusFiles>().ReadAsync,
            context.RequestServices.GetRequiredService<ExportOptions>().AddressFor(context.Request));
        var moment = query.AsOf is { } asked
            ? new ExportMoment(asked, query.Published)
            : await exporter.NewestMomentAsync(
                query.Published, services.GetRequiredService<TimeProvider>(), context.RequestAborted);
        await using var file = await exporter.OpenAsync(select(query), query.Format, moment, context.RequestAborted);
        context.Response.Headers.ContentLocation = file.Address;
        context.Response.Headers.Link = $"<{file.NewestAddress}>; rel=\"latest-version\"";
        if (ExportGuard.IsKnown(context, new(file.Tag)))
        {
            return;
        }

        context.Response.ContentType = file.ContentType;
        ContentDispositionHeaderValue disposition = new("attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.GetTypedHeaders().ContentDisposition = disposition;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await file.WriteAsync(context.Response.Body, context.RequestAborted);
        }
    }
}
