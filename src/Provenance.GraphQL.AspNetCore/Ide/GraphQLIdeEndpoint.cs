using System.Buffers.Text;
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

    private const string Configuration = "bcp-config.json";

    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; " +
        "frame-ancestors 'none'";

    private readonly IFileProvider _files =
        Directory.Exists(options.Folder) ? new PhysicalFileProvider(options.Folder) : new NullFileProvider();

    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    /// <summary>Whether a browser asks for the page, in contrast to a GraphQL request over GET.</summary>
    public bool Wants(HttpRequest request) =>
        options.Enabled
        && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
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
        return Answer(context.Request, IdeFile.Of(file)).ExecuteAsync(context);
    }

    private IResult Answer(HttpRequest request, IdeFile file) => file switch
    {
        { Name: "" } when !IsFolder(request) => TypedResults.LocalRedirect($"{request.PathBase}{request.Path}/"),
        { Name: "" or Configuration } when DocumentOf(file) is not { } => TypedResults.NotFound(),
        { Name: "" } => _files.GetFileInfo(StartPage) is { Exists: true } page ? Content(page) : NotInstalled(),
        { Name: Configuration } => TypedResults.Bytes(ConfigurationOf(file, DocumentOf(file)!), "application/json"),
        // All IDEs share the files of one, so that a browser keeps them once.
        { Operation: not null } => TypedResults.Redirect(AddressOf(request, file.Name), permanent: true),
        _ => _files.GetFileInfo(file.Name) is { Exists: true } found ? Content(found) : TypedResults.NotFound(),
    };

    /// <summary>The address of a file of the IDE as such.</summary>
    private static string AddressOf(HttpRequest request, string file)
    {
        var root = request.Path.Value![..^((string)request.RouteValues[FileParameter]!).Length];
        return request.PathBase.Add(new PathString(root + file)).ToUriComponent();
    }

    /// <summary>What the IDE opens with; null if there is no such operation, or its variables are none.</summary>
    private string? DocumentOf(IdeFile file) => file.Operation is null ? options.Document ?? ""
        : options.Operations.TryGetValue(file.Operation, out var text)
            && (file.Variables is null || VariablesOf(file.Variables) is not null) ? text
        : null;

    private byte[] ConfigurationOf(IdeFile file, string document)
    {
        Dictionary<string, object?> configuration = new()
        {
            ["title"] = options.Title,
            ["useBrowserUrlAsEndpoint"] = true,
            ["disableTelemetry"] = true,
            ["graphQLDocument"] = document,
        };
        if (file.Operation is not null)
        {
            // Relative to the address of the page.
            configuration["endpoint"] = file.Up;
        }

        if (file.Variables is { } variables)
        {
            configuration["variables"] = VariablesOf(variables);
        }

        return JsonSerializer.SerializeToUtf8Bytes(configuration);
    }

    /// <summary>The variables; null if the address has something else in their place.</summary>
    private static JsonElement? VariablesOf(string encoded)
    {
        try
        {
            var json = JsonElement.Parse(Base64Url.DecodeFromChars(encoded));
            return json.ValueKind is JsonValueKind.Object ? json : null;
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

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
