using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Provenance.GraphQL.Language;
using Provenance.Server.Commands;
using Provenance.Server.Hosting;

namespace Provenance.Benchmarks;

/// <summary>The server's services over a new SQLite store that holds the sample corpus, and the documents to ask it.</summary>
internal sealed class ServedSchema : IAsyncDisposable
{
    private const string Introspection = "introspection.graphql";

    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private ServedSchema(WebApplication app, DirectoryInfo folder) => (_app, _folder) = (app, folder);

    /// <summary>The saved example queries and the full introspection query.</summary>
    public static IReadOnlyDictionary<string, SourceText> Documents { get; } = ContractFiles.Operations
        .Append(new SourceText(ReadIntrospection(), Introspection))
        .ToDictionary(text => Path.GetFileNameWithoutExtension(text.Name));

    public IServiceProvider Services => _app.Services;

    public static async Task<ServedSchema> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        var app = await ServeCommand.BuildAsync(
            builder =>
            {
                builder.Configuration["ConnectionStrings:Provenance"] = Path.Combine(folder.FullName, "provenance.db");
                builder.Logging.ClearProviders();
            },
            CancellationToken.None);
        return new ServedSchema(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string ReadIntrospection()
    {
        using var reader = new StreamReader(typeof(ServedSchema).Assembly.GetManifestResourceStream(Introspection)!);
        return reader.ReadToEnd();
    }
}
