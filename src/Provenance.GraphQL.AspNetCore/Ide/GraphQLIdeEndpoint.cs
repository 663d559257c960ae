using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Provenance.GraphQL.AspNetCore.Ide;

/// <summary>Serves the IDE's page, its configuration and its static files below the GraphQL endpoint.</summary>
internal sealed class GraphQLIdeEndpoint(GraphQLIdeOptions options)
{
    /// <summary>The route parameter that holds the requested file's path below the endpoint.</summary>
    public const string FileParameter = "file";

    private const string StartPage = "index.html";

    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
        "frame-ancestors 'none'";

    private readonly IFileProvider _files =
        Directory.Exists(options.Folder) ? new PhysicalFileProvider(options.Folder) : new NullFileProvider();

    private readonly byte[] _configuration = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
    {
        ["title"] = options.Title,
        ["useBrowserUrlAsEndpoint"] = true,
        ["disableTelemetry"] = true,
        ["graphQLDocument"] = options.Document ?? "",
    });

    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>Whether a browser asks for the page, in contrast to a GraphQL request over GET.</summary>
    public bool Wants(HttpRequest request) =>
        options.Enabled
        && HttpMethods.IsGet(request.Method)
        && !request.Query.ContainsKey("query")
        && (IsFolder(request) || request.GetTypedHeaders().Accept.Any(IsHtml));

    /// <summary>Answers a request for the page or for one of its files.</summary>
    public Task ServeAsync(HttpContext context)
    {
        var file = context.GetRouteValue(FileParameter) as string ?? "";
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        // The names of the files below static/ contain their hash.
        headers.CacheControl = file.StartsWith("static/", StringComparison.Ordinal)
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        return Answer(context.Request, file).ExecuteAsync(context);
    }

    private IResult Answer(HttpRequest request, string file) => file switch
    {
        "" when !IsFolder(request) => TypedResults.LocalRedirect($"{request.PathBase}{request.Path}/"),
        "" => _files.GetFileInfo(StartPage) is { Exists: true } page ? Content(page) : NotInstalled(),
        "bcp-config.json" => TypedResults.Bytes(_configuration, "application/json"),
        _ => _files.GetFileInfo(file) is { Exists: true } found ? Content(found) : TypedResults.NotFound(),
    };

    private PhysicalFileHttpResult Content(IFileInfo file) => TypedResults.PhysicalFile(
        file.PhysicalPath!,
        _contentTypes.TryGetContentType(file.Name, out var type) ? type : "text/plain",
        lastModified: file.LastModified,
        entityTag: new EntityTagHeaderValue($"\"{file.LastModified.Ticks:x}-{file.Length:x}\""));

    private static FileStreamHttpResult NotInstalled() => TypedResults.Stream(
        Assembly.GetExecutingAssembly().GetManifestResourceStream("not-installed.html")!, "text/html; charset=utf-8");

    // Relative links of the page resolve to paths below the endpoint only when its address ends with a slash.
    private static bool IsFolder(HttpRequest request) => request.Path.Value is [.., '/'];

    private static bool IsHtml(MediaTypeHeaderValue accepted) =>
        accepted.Quality != 0 && accepted.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase);
}
