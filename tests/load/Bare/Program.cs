using System.Text.Json;

// The least that a server of the same kind can do: read the JSON body of a GraphQL request and answer a constant, the
// content of a file. What a GraphQL server takes longer than this is its own.
var answer = File.ReadAllBytes(args[0]);
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
builder.WebHost.UseUrls(args[1]);
var app = builder.Build();
app.MapPost("/graphql", async context =>
{
    using var body = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
    var response = context.Response;
    if (body.RootElement.GetProperty("query").GetString() is not { Length: > 0 })
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        return;
    }

    response.ContentType = "application/json; charset=utf-8";
    response.ContentLength = answer.Length;
    await response.Body.WriteAsync(answer, context.RequestAborted);
});
app.Run();
