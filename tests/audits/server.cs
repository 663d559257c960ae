#:sdk Microsoft.NET.Sdk.Web
#:project ../../src/Provenance.GraphQL.AspNetCore/Provenance.GraphQL.AspNetCore.csproj
#:property PublishAot=false

using Provenance.GraphQL.AspNetCore;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

// A server whose streams end or run on, for the audits.
const string sdl = """
    type Query { tick: Int! }
    type Subscription { ticks(count: Int!): Int! }
    """;
var schema = SchemaBuilder.Build([new SourceText(sdl, "ticks.graphql")]).Schema!;
var binding = new SchemaBinder(schema).AddResolvers(typeof(TickQueries), typeof(TickSubscriptions)).Bind();
var engine = new GraphQLEngine(
    binding.Schema ?? throw new InvalidOperationException(binding.Report()), new EngineOptions());

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddGraphQLServer(_ => engine);
var app = builder.Build();
app.MapGraphQL();
app.Run();

internal static class TickQueries
{
    public static int Tick() => 1;
}

internal static class TickSubscriptions
{
    public static async IAsyncEnumerable<int> Ticks(int count)
    {
        for (var tick = 1; tick <= count; tick++)
        {
            await Task.Delay(20);
            yield return tick;
        }
    }
}
