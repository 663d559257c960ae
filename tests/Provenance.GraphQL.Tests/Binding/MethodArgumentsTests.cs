using System.Text.Json;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class MethodArgumentsTests
{
    private const string Sdl = """
        type Query {
          number(value: Int): String!
          mood(value: Mood): String!
          fixed(value: Int! = 7): String!
          paged(first: Int = 20, after: String): String!
          called: String!
          order(form: Form!): String!
          moods(values: [[Mood]!]): String!
          served: String!
          own: String!
          token: Boolean!
          lost: Int
        }
        enum Mood { CALM VERY_ANGRY }
        input Form { mood: Mood = CALM  words: [String!]  number: Int  size: Float!  nested: Form }
        """;

    [Theory]
    [InlineData("number", "5")]
    [InlineData("number(value: 3)", "3")]
    [InlineData("number(value: null)", "none")]
    [InlineData("mood", "VeryAngry")]
    [InlineData("mood(value: CALM)", "Calm")]
    [InlineData("mood(value: null)", "none")]
    [InlineData("fixed", "7")]
    [InlineData("fixed(value: 8)", "8")]
    [InlineData("paged(first: 3)", "3 after - of paged, served")]
    [InlineData("paged(after: \"x\")", "20 after x of paged, served")]
    [InlineData("called", "called")]
    [InlineData("order(form: { size: 1 })", "Calm,,4,1,no")]
    [InlineData("order(form: { size: 1.5, mood: null, number: null, words: \"a\" })", ",a,,1.5,no")]
    [InlineData("order(form: { size: 2, nested: { size: 3, mood: VERY_ANGRY, words: [\"a\", \"b\"] } })", "Calm,,4,2,[VeryAngry,a b,4,3,no]")]
    [InlineData("moods(values: [[CALM, null], VERY_ANGRY])", "Calm+;VeryAngry")]
    [InlineData("moods", "none")]
    [InlineData("served", "served")]
    [InlineData("own", "own served")]
    public async Task A_parameter_gets(string field, string expected) =>
        Assert.Equal($$$"""{"data":{"f":"{{{expected}}}"}}""", await RunAsync($"{{ f: {field} }}"));

    [Fact]
    public async Task A_parameter_gets_the_token_of_the_request() =>
        Assert.Equal("""{"data":{"token":true}}""", await RunAsync("{ token }"));

    [Fact]
    public async Task A_variable_that_was_not_given_leaves_the_parameters_default() => Assert.Equal(
        """{"data":{"number":"5"}}""", await RunAsync("query ($v: Int) { number(value: $v) }"));

    [Fact]
    public async Task A_service_that_is_not_registered_is_a_fault()
    {
        var faults = new List<string>();
        var json = await RunAsync("{ lost }", faults);
        Assert.Equal(["No service of type Version is registered."], faults);
        Assert.Contains("""{"lost":null}""", json, StringComparison.Ordinal);
    }

    private static async Task<string> RunAsync(string document, List<string>? faults = null)
    {
        var schema = SchemaBuilder.Build([new SourceText(Sdl)]).Schema!;
        var binding = new SchemaBinder(schema)
            .AddParameters(typeof(Makers))
            .AddResolvers(typeof(StaticQueries), typeof(InstanceQueries))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var engine = new GraphQLEngine(binding.Schema, new EngineOptions
        {
            OnFault = exception =>
            {
                faults?.Add(exception.Message);
                return new("Masked.");
            },
        });
        return Newsroom.Json(await engine.ExecuteAsync(
            new GraphQLRequest(document) { Variables = JsonElement.Parse("{}") },
            new Services(),
            TestContext.Current.CancellationToken));
    }

    private enum Mood
    {
        Calm,
        VeryAngry,
    }

    private sealed class Form
    {
        public Mood? Mood { get; init; }

        public IReadOnlyList<string>? Words { get; init; }

        public int? Number { get; init; } = 4;

        public required double Size { get; init; }

        public Form? Nested { get; init; }

        public override string ToString() => string.Create(
            null, $"{Mood},{string.Join(' ', Words ?? [])},{Number},{Size},{(Nested is null ? "no" : $"[{Nested}]")}");
    }

    private sealed class Clock
    {
        public string Text { get; } = "served";
    }

    private sealed class Services : IServiceProvider
    {
        public object? GetService(Type serviceType) =>
            serviceType == typeof(Clock) ? new Clock()
            : serviceType == typeof(InstanceQueries) ? new InstanceQueries(new Clock())
            : null;
    }

    private sealed class InstanceQueries(Clock clock)
    {
        public string Own() => $"own {clock.Text}";
    }

    private readonly record struct Paging(int First, string? After, string Field, Clock Clock)
    {
        public override string ToString() => $"{First} after {After ?? "-"} of {Field}, {Clock.Text}";
    }

    private static class Makers
    {
        public static Paging Paging(int? first, string? after, FieldCall call, Clock clock) =>
            new(first ?? 0, after, call.Field.Definition.Name, clock);
    }

    private static class StaticQueries
    {
        public static string Number(int? value = 5) => value?.ToString(null, null) ?? "none";

        public static string Mood(Mood? value = MethodArgumentsTests.Mood.VeryAngry) => value?.ToString() ?? "none";

        public static string Fixed(int value) => value.ToString(null, null);

        public static string Paged(Paging page) => page.ToString();

        public static string Called(FieldCall call) => call.Field.Definition.Name;

        public static string Order(Form form) => form.ToString();

        public static string Moods(IReadOnlyList<IReadOnlyList<Mood?>>? values) =>
            values is null ? "none" : string.Join(';', values.Select(row => string.Join('+', row)));

        public static string Served(Clock clock) => clock.Text;

        public static bool Token(CancellationToken cancellationToken) =>
            cancellationToken == TestContext.Current.CancellationToken;

        public static int? Lost(Version version) => version.Major;
    }
}
