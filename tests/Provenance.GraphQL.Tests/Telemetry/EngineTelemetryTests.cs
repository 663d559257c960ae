using System.Diagnostics;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Persisted;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Telemetry;

namespace Provenance.GraphQL.Tests.Telemetry;

/// <summary>What the engine tells to whoever listens. Others must not run meanwhile, since they would be heard.</summary>
[Collection(nameof(EngineTelemetryTests))]
[CollectionDefinition(nameof(EngineTelemetryTests), DisableParallelization = true)]
public sealed class EngineTelemetryTests
{
    private const string Document =
        """query Whistleblower($who: String!) { names(of: $who) other: names(of: "Deep Throat") { letters first } }""";

    private const string TwoFields =
        """query Whistleblower($who: String!) { one: person(of: $who) { letters first } other: person(of: "Deep Throat") { letters } }""";

    private static readonly string[] _secrets = ["Whistleblower", "Deep Throat", "Mark Felt", "$who", "letters first"];

    private static readonly ExecutableSchema _schema = Bind();

    [Fact]
    public async Task A_request_is_an_activity_with_its_steps_below_and_below_these_each_batch_of_a_field()
    {
        using Heard heard = new();
        await AskAsync(Engine(), TwoFields);

        Assert.Equal(
            [
                "query",
                "query > graphql.parse",
                "query > graphql.validate",
                "query > graphql.plan",
                "query > graphql.execute",
                "graphql.execute > Query.person",
                "graphql.execute > Query.person",
                "graphql.execute > Person.letters",
                "graphql.execute > Person.letters",
            ],
            heard.Tree);
    }

    [Fact]
    public async Task A_known_document_is_neither_parsed_nor_validated_and_counts_as_a_hit()
    {
        var engine = Engine();
        using Heard heard = new();
        await AskAsync(engine, TwoFields);
        var first = heard.Activities.Count;
        await AskAsync(engine, TwoFields);

        Assert.Equal(first - 2, heard.Activities.Count - first);
        Assert.Equal(
            [
                "provenance.graphql.document_cache.lookups 1 provenance.graphql.document_cache.result=miss",
                "provenance.graphql.document_cache.lookups 1 provenance.graphql.document_cache.result=hit",
            ],
            heard.Measurements.Where(line => line.Contains("lookups", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Requests_batches_and_costs_are_measured()
    {
        using Heard heard = new();
        await AskAsync(Engine(), TwoFields);

        Assert.Equal(
            [
                "provenance.graphql.batch.duration some provenance.graphql.field=Person.letters",
                "provenance.graphql.batch.duration some provenance.graphql.field=Person.letters",
                "provenance.graphql.batch.duration some provenance.graphql.field=Query.person",
                "provenance.graphql.batch.duration some provenance.graphql.field=Query.person",
                "provenance.graphql.document_cache.lookups 1 provenance.graphql.document_cache.result=miss",
                "provenance.graphql.operation.cost 2 provenance.graphql.cost.kind=field",
                "provenance.graphql.operation.cost 3 provenance.graphql.cost.kind=type",
                "provenance.graphql.request.duration some graphql.operation.type=query",
            ],
            heard.Measurements.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_that_a_client_writes_is_told()
    {
        using Heard heard = new();
        await AskAsync(Engine(), TwoFields);
        await AskAsync(Engine(), Document);
        await AskAsync(Engine(), "query Whistleblower { Deep Throat");

        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, heard.Everything, StringComparison.Ordinal));
        Assert.Contains(TrustedDocuments.IdOf(TwoFields), heard.Everything, StringComparison.Ordinal);
        Assert.Contains("error.type=GRAPHQL_VALIDATION_FAILED", heard.Everything, StringComparison.Ordinal);
        Assert.Contains("error.type=GRAPHQL_PARSE_FAILED", heard.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operation_of_a_document_that_the_server_trusts_has_its_name()
    {
        using Heard heard = new();
        await AskAsync(
            Engine(new() { TrustedDocuments = new Dictionary<string, string> { [TrustedDocuments.IdOf(TwoFields)] = TwoFields } }),
            TwoFields);

        Assert.Equal("query Whistleblower", heard.Tree[0]);
        Assert.Equal("Whistleblower", heard.Activities[^1].GetTagItem("graphql.operation.name"));
    }

    [Fact]
    public async Task A_batch_that_fails_is_an_error_and_so_is_its_request()
    {
        using Heard heard = new();
        await AskAsync(Engine(), "{ person(of: \"nobody\") { letters } }");

        var batch = Assert.Single(heard.Activities, activity => activity.DisplayName == "Query.person");
        Assert.Equal(ActivityStatusCode.Error, batch.Status);
        Assert.Equal("INTERNAL", heard.Activities[^1].GetTagItem("error.type"));
    }

    [Fact]
    public async Task Whoever_follows_requests_is_told_how_each_ended()
    {
        List<AnsweredRequest> ended = [];
        var engine = Engine(new() { OnRequest = () => ended.Add });
        await AskAsync(engine, TwoFields);
        await AskAsync(engine, "{ no }");

        Assert.Equal("Whistleblower", ended[0].Operation!.Name!.Value);
        Assert.Equal(TrustedDocuments.IdOf(TwoFields), ended[0].DocumentHash);
        Assert.Equal((2, 3), (ended[0].FieldCost, ended[0].TypeCost));
        Assert.True(ended[0].Duration > TimeSpan.Zero);
        Assert.Empty(ended[0].Response!.Errors);
        Assert.Null(ended[1].Operation);
        Assert.Null(ended[1].DocumentHash);
        Assert.Single(ended[1].Response!.Errors);
    }

    [Fact]
    public void Without_listeners_nothing_is_made()
    {
        EngineOptions options = new();
        Follow(options);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            Follow(options);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        using Heard heard = new();
        Assert.NotNull(RequestMeasure.Start(options));
        Assert.NotNull(EngineTelemetry.Step("graphql.parse"));

        static void Follow(EngineOptions options)
        {
            using var measure = RequestMeasure.Start(options);
            using var step = EngineTelemetry.Step("graphql.parse");
            EngineTelemetry.Count(isKnown: true);
            Assert.Null(measure);
            Assert.Null(step);
        }
    }

    private static GraphQLEngine Engine(EngineOptions? options = null) => new(_schema, options ?? new());

    private static async Task<GraphQLResponse> AskAsync(GraphQLEngine engine, string document) => await engine.ExecuteAsync(
        new GraphQLRequest(document) { Variables = System.Text.Json.JsonElement.Parse("""{ "who": "Mark Felt" }""") },
        new People(),
        TestContext.Current.CancellationToken);

    private static ExecutableSchema Bind()
    {
        var schema = SchemaBuilder.Build([new SourceText("""
            type Query { person(of: String!): Person  names(of: String!): String }
            type Person { letters: Int!  first: String! }
            """)]).Schema!;
        var binding = new SchemaBinder(schema).AddResolvers(typeof(PeopleQueries)).AddResolvers(typeof(PersonFields)).Bind();
        Assert.True(binding.Succeeded, binding.Report());
        return binding.Schema;
    }

    private sealed record Person(string Name)
    {
        public string First => Name[..1];
    }

    private sealed class PeopleQueries
    {
        public static async Task<Person?> Person(string of)
        {
            await Task.Yield();
            return of == "nobody" ? throw new InvalidOperationException("nobody") : new(of);
        }

        public static string? Names(string of) => of;
    }

    private sealed class PersonFields
    {
        public static async Task<IReadOnlyList<int>> Letters(IReadOnlyList<Person> people)
        {
            await Task.Yield();
            return [.. people.Select(person => person.Name.Length)];
        }
    }

    private sealed class People : IServiceProvider
    {
        public object? GetService(Type serviceType) => Activator.CreateInstance(serviceType, nonPublic: true);
    }
}
