using System.Text.Encodings.Web;
using System.Text.Json;
using Bare;
using Npgsql;

// The least that a server with the same answers can do: no GraphQL, one hand-written SQL statement and one hand-written
// JSON writer for each operation, which the request names. What a GraphQL server takes longer than this is its own.
var connections = new NpgsqlConnectionStringBuilder(args[0]) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2 };
await using var database = NpgsqlDataSource.Create(connections);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
builder.WebHost.UseUrls(args[1]);
var app = builder.Build();
app.MapPost("/graphql", async context =>
{
    using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
    var response = context.Response;
    if (!Operations.ByName.TryGetValue(body.RootElement.GetProperty("operationName").GetString()!, out var answer))
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        return;
    }

    response.ContentType = "application/json; charset=utf-8";
    await using var writer = new Utf8JsonWriter(
        response.BodyWriter, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    writer.WriteStartObject();
    writer.WriteStartObject("data"u8);
    await answer(database, body.RootElement.GetProperty("variables"), writer, context.RequestAborted);
    writer.WriteEndObject();
    writer.WriteEndObject();
});
app.Run();
