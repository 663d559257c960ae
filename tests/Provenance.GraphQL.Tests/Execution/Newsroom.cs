using System.Text;
using System.Text.Json;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

/// <summary>A small schema with everything execution has to deal with, and resolvers that count their calls.</summary>
internal static class Newsroom
{
    public const string Sdl = """
        type Query {
          outlet(id: ID!): Outlet
          outlets(first: Int! = 2): [Outlet!]!
          source(id: ID!): Source
          sources: [Source!]!
          search: [Hit!]!
          echo(filter: Filter): String
          brokenList: [Outlet!]
          failing: String
          odd(by: Ref!): Tone
        }
        type Mutation { add(name: String!): Int!  addThenRead: Counter! }
        type Counter { value: Int! }
        interface Source { id: ID!  name: String!  cites: [Source!]! }
        type Outlet implements Source { id: ID!  name: String!  cites: [Source!]!  motto: String!  tone: Tone! }
        type Official implements Source { id: ID!  name: String!  cites: [Source!]!  rank: Int }
        union Hit = Outlet | Official
        enum Tone { NEUTRAL VERY_CRITICAL }
        input Filter { tone: Tone = NEUTRAL  words: [String!]  nested: Filter }
        input Ref @oneOf { tone: Tone  number: Int }
        """;

    public static GraphQLSchema Schema { get; } =
        SchemaBuilder.Build([new SourceText(Sdl, "newsroom.graphql")]).Schema!;

    public static async Task<string> RunAsync(
        string document, NewsroomCalls? calls = null, string? variables = null, string? operationName = null)
    {
        var binding = new SchemaBinder(Schema)
            .AddResolvers(typeof(NewsroomQueries), typeof(NewsroomMutations), typeof(SourceFields), typeof(OutletFields))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var engine = new GraphQLEngine(binding.Schema, new EngineOptions());
        var request = new GraphQLRequest(document)
        {
            OperationName = operationName,
            Variables = variables is null ? null : JsonDocument.Parse(variables).RootElement,
        };
        var response = await engine.ExecuteAsync(
            request, new Services(calls ?? new NewsroomCalls()), TestContext.Current.CancellationToken);
        return Json(response);
    }

    public static IServiceProvider ServicesWith(NewsroomCalls calls) => new Services(calls);

    public static string Json(GraphQLResponse response)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, GraphQLResponse.WriterOptions))
        {
            response.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private sealed class Services(NewsroomCalls calls) : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(NewsroomCalls) ? calls
            : serviceType == typeof(NewsroomQueries) ? new NewsroomQueries(calls)
            : null;
    }
}

/// <summary>Which resolvers were called, with how many parents each.</summary>
internal sealed class NewsroomCalls
{
    public List<string> Log { get; } = [];

    public int Counter { get; set; }
}

internal abstract record Source(string Id, string Name, string[] CitedIds);

internal sealed record Outlet(string Id, string Name, string[] CitedIds, string? Slogan = null) : Source(Id, Name, CitedIds)
{
    public Tone Tone { get; init; } = Tone.VeryCritical;
}

internal sealed record Official(string Id, string Name, string[] CitedIds, int? Rank = null) : Source(Id, Name, CitedIds);

internal enum Tone
{
    Neutral,
    VeryCritical,
}

internal sealed class Filter
{
    public Tone? Tone { get; init; }

    public IReadOnlyList<string>? Words { get; init; }

    public Filter? Nested { get; init; }
}

internal sealed class Ref
{
    public Tone? Tone { get; init; }

    public int? Number { get; init; }
}

internal sealed class NewsroomQueries(NewsroomCalls calls)
{
    public static IReadOnlyDictionary<string, Source> All { get; } = new Source[]
    {
        new Outlet("huffpost", "HuffPost", ["bbc", "ap"], "Tells it"),
        new Outlet("bbc", "BBC", ["officials"], "Informs"),
        new Outlet("ap", "AP", []),
        new Official("officials", "Western officials", [], 7),
    }.ToDictionary(source => source.Id);

    public static Outlet? Outlet(string id) => All.GetValueOrDefault(id) as Outlet;

    public static IReadOnlyList<Outlet> Outlets(int first) => [.. All.Values.OfType<Outlet>().Take(first)];

    public static Task<Source?> Source(string id) => Task.FromResult(All.GetValueOrDefault(id));

    public static IReadOnlyList<Source> Sources() => [.. All.Values];

    public static IReadOnlyList<Source> Search() => [All["officials"], All["bbc"]];

    public static string? Echo(Filter? filter) => filter is null
        ? null
        : $"{filter.Tone} [{string.Join(",", filter.Words ?? [])}] {(filter.Nested is null ? "-" : filter.Nested.Tone)}";

    public static IReadOnlyList<Outlet>? BrokenList() => throw new InvalidOperationException("secret");

    public string? Failing()
    {
        calls.Log.Add("failing");
        throw new ResolverException("Ask later.") { Extensions = new Dictionary<string, object?> { ["code"] = "LATER" } };
    }

    public static Tone? Odd(Ref by) => by.Tone;
}

internal sealed record Counter(int Value);

internal static class NewsroomMutations
{
    public static int Add(string name, NewsroomCalls calls)
    {
        calls.Log.Add(name);
        return ++calls.Counter;
    }

    public static Counter AddThenRead(NewsroomCalls calls) => new(++calls.Counter);
}

internal static class SourceFields
{
    public static async Task<IReadOnlyList<IReadOnlyList<Source>>> Cites(
        IReadOnlyList<Source> sources, NewsroomCalls calls, CancellationToken cancellationToken)
    {
        calls.Log.Add($"cites of {sources.Count}");
        await Task.Delay(1, cancellationToken);
        return [.. sources.Select(source => source.CitedIds.Select(id => NewsroomQueries.All[id]).ToList())];
    }
}

internal static class OutletFields
{
    public static string Motto(Outlet outlet) => outlet.Slogan!;
}
