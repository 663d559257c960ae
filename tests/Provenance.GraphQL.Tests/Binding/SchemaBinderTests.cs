using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class SchemaBinderTests
{
    [Theory]
    [InlineData(
        "type Query {\n  none(id: ID!, tones: [Tone!]): [Float!]\n}\nenum Tone { LOW }",
        "s.graphql:2: Query.none has no resolver. Add 'public Task<IReadOnlyList<double>?> None(string id, "
        + "IReadOnlyList<Tone>? tones, CancellationToken cancellationToken)' to a class of Query resolvers.")]
    [InlineData(
        "type Query {\n  item: Item\n}\ntype Item {\n  missing: Item!\n}",
        "s.graphql:5: Item.missing has no resolver. Add 'public Task<IReadOnlyList<Item>> Missing(IReadOnlyList<Thing> parents, "
        + "CancellationToken cancellationToken)' to ItemFields, or a property Missing to Thing.")]
    [InlineData(
        "type Query {\n  item: Item\n}\ntype Item {\n  missing(a: Int!): Item\n}",
        "s.graphql:5: Item.missing has no resolver. Add 'public Task<IReadOnlyList<Item?>> Missing(IReadOnlyList<Thing> "
        + "parents, int a, CancellationToken cancellationToken)' to ItemFields.")]
    [InlineData(
        "type Query { item: Item }\ntype Item { strange: Int }",
        "s.graphql:2: Item.strange does not fit its resolver: its first parameter must be Thing, or IReadOnlyList<Thing> with "
        + "a list of as many values as the result.")]
    [InlineData(
        "type Query { item: Item }\ntype Item { slow: Int! }",
        "s.graphql:2: Item.slow does not fit its resolver: a method that waits takes all parents at once: "
        + "IReadOnlyList<Thing> in, a task of a list of the same length out.")]
    [InlineData(
        "type Query { item: Item }\ntype Item { lazy: Int! }",
        "s.graphql:2: Item.lazy does not fit its resolver: it takes all parents at once, so its result must be an "
        + "IReadOnlyList of their values, not IEnumerable<int>.")]
    [InlineData(
        "type Query { maybe: String! }",
        "s.graphql:1: Query.maybe does not fit its resolver: the schema says String!, but string? allows null.")]
    [InlineData(
        "type Query { maybes: [String!] }",
        "s.graphql:1: Query.maybes does not fit its resolver: the schema says String!, but string? allows null.")]
    [InlineData(
        "type Query { maybeNumber: Int! }",
        "s.graphql:1: Query.maybeNumber does not fit its resolver: the schema says Int!, but int? allows null.")]
    [InlineData(
        "type Query { maybe: [String] }",
        "s.graphql:1: Query.maybe does not fit its resolver: the schema says [String], but string? is not a list.")]
    [InlineData(
        "type Query { items: Item }\ntype Item { name: String! }",
        "s.graphql:1: Query.items does not fit its resolver: the schema says Item, but IReadOnlyList<Thing> is a list.",
        "s.graphql:2: Type Item has no CLR type: no resolver of a field gives one.")]
    [InlineData(
        "type Query { maybe: Int }",
        "s.graphql:1: Query.maybe does not fit its resolver: string? cannot be written as Int.")]
    [InlineData(
        "type Query { nothing: Int }",
        "s.graphql:1: Query.nothing does not fit its resolver: it gives no value.")]
    [InlineData(
        "type Query { nothingYet: Int }",
        "s.graphql:1: Query.nothingYet does not fit its resolver: it gives no value.")]
    [InlineData(
        "type Query { any: Int }",
        "s.graphql:1: Query.any does not fit its resolver: a resolver has no type parameters.")]
    [InlineData(
        "type Query { maybe(first: Int): String }",
        "s.graphql:1: Query.maybe does not fit its resolver: the schema's argument first: Int has no parameter.")]
    [InlineData(
        "type Query { item: Item }\ntype Item { name(short: Boolean): String! }",
        "s.graphql:2: Item.name does not fit its resolver: a property takes no argument short.")]
    [InlineData(
        "type Query { take: Int! }",
        "s.graphql:1: Query.take does not fit its resolver: the schema has no argument count for parameter int count.")]
    [InlineData(
        "type Query { take(count: String!): Int! }",
        "s.graphql:1: Query.take does not fit its resolver: parameter count is int, which cannot take String!.")]
    [InlineData(
        "type Query { take(count: Int): Int! }",
        "s.graphql:1: Query.take does not fit its resolver: parameter count is int, but the schema's Int allows null.")]
    [InlineData(
        "type Query { twice: Int! }",
        "s.graphql:1: Query.twice has several methods TestQueries.Twice.")]
    [InlineData(
        "type Query { item: Item\n  other: Item }\ntype Item { name: String! }",
        "s.graphql:2: Query.other gives Item as OtherThing, but another field gives it as Thing. Give it as one CLR type.")]
    [InlineData(
        "type Query { maybe: String }\ntype Lonely { name: String }",
        "s.graphql:2: Type Lonely has no CLR type: no resolver of a field gives one.")]
    [InlineData(
        "type Query { item: Item\n  same: Same\n  hit: Hit }\ntype Item { name: String! }\ntype Same { name: String! }\n"
        + "union Hit = Item | Same",
        "Types Item and Same are both given as Thing. Give each as its own CLR type: a value of it must tell which it is.")]
    [InlineData(
        "type Query { level: Level! }\nenum Level {\n  LOW\n  VERY_HIGH\n}",
        "s.graphql:4: Level.VERY_HIGH has no member of Level. Add VeryHigh to it.",
        "s.graphql:2: Level.High has no value of Level. Add HIGH to the schema, or remove the member.")]
    [InlineData(
        "type Query { at(level: Level!, again: Level): Int! }\nenum Level {\n  LOW\n  VERY_HIGH\n}",
        "s.graphql:4: Level.VERY_HIGH has no member of Level. Add VeryHigh to it.",
        "s.graphql:2: Level.High has no value of Level. Add HIGH to the schema, or remove the member.")]
    [InlineData(
        "type Query { take(count: Int! = 1): Int! }\ntype Subscription { changes(of: ID): String! }",
        "s.graphql:2: Subscription.changes has no resolver. Add 'public IAsyncEnumerable<string> Changes(string? of, "
        + "CancellationToken cancellationToken)' to a class of Subscription resolvers.")]
    [InlineData(
        "type Query { take(count: Int! = 1): Int! }\ntype Subscription { ticks: Int! }",
        "s.graphql:2: Subscription.ticks does not fit its resolver: a subscription gives its events as IAsyncEnumerable of "
        + "their values, not as Task<int>.")]
    [InlineData(
        "type Query { take(count: Int! = 1): Int! }\ntype Subscription { tocks(from: Int): Int! }",
        "s.graphql:2: Subscription.tocks does not fit its resolver: parameter from is int, but the schema's Int allows null.",
        "s.graphql:2: Subscription.tocks does not fit its resolver: the schema says Int!, but int? allows null.")]
    [InlineData(
        "type Query { take(count: Int! = 1): Int! }\ntype Subscription { anything: Int! }",
        "s.graphql:2: Subscription.anything does not fit its resolver: a resolver has no type parameters.")]
    [InlineData(
        "type Query { paged(first: Int): Int! }",
        "s.graphql:1: Query.paged does not fit its resolver: the schema has no argument after for parameter string? after.")]
    [InlineData(
        "type Query { paged(first: String, after: String): Int! }",
        "s.graphql:1: Query.paged does not fit its resolver: parameter first is int?, which cannot take String.")]
    [InlineData(
        "type Query { paged(first: Int, after: String, page: Int): Int! }",
        "s.graphql:1: Query.paged does not fit its resolver: the schema's argument page: Int has no parameter.")]
    [InlineData(
        "type Query { called(first: Int): Int! }",
        "s.graphql:1: Query.called does not fit its resolver: the schema's argument first: Int has no parameter.")]
    [InlineData(
        "type Query { lost: Int! }",
        "s.graphql:1: Query.lost does not fit its resolver: parameter Version version is no argument of the schema, nothing "
        + "makes it, and no service is of its type.")]
    public void A_mismatch_is_told_with_its_file_and_line(string sdl, params string[] expected) =>
        Assert.Equal(expected, Errors(sdl));

    [Fact]
    public void All_mismatches_are_told_together()
    {
        var errors = Errors("type Query { maybe: Int  none: Int  nothing: Int }");
        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void A_method_that_no_field_asks_for_is_told()
    {
        var result = new SchemaBinder(Build("type Query { used: Int! }")).AddResolvers(typeof(SpareQueries)).Bind();
        Assert.Equal(
            "SpareQueries.Spare answers no field of the schema. Declare the field, or make the method private.",
            result.Report());
        Assert.False(result.Succeeded);
    }

    [Fact]
    public void A_class_that_names_no_type_is_told()
    {
        var result = new SchemaBinder(Build("type Query { used: Int! }"))
            .AddResolvers(typeof(SchemaBinderTests), typeof(UsedQueries))
            .Bind();
        Assert.Equal(
            "Class SchemaBinderTests names no type of the schema. Name it after a type, as in ClaimFields for Claim, or end "
            + "it in Queries, Mutations or Subscriptions.",
            result.Report());
    }

    [Fact]
    public void A_method_that_makes_no_parameter_is_told_and_one_that_makes_what_another_does()
    {
        var result = new SchemaBinder(Build("type Query { used: Int! }"))
            .AddParameters(typeof(Makers), typeof(SpareMakers))
            .AddResolvers(typeof(UsedQueries))
            .Bind();
        Assert.Equal(
            [
                "SpareMakers.Nothing makes no parameter. Let it give one, and have no type parameters.",
                "SpareMakers.Any makes no parameter. Let it give one, and have no type parameters.",
                "SpareMakers.Again makes Page, as does Makers.Page. Keep one of them.",
            ],
            result.Errors.Select(error => error.Message));
    }

    [Theory]
    [InlineData("type Query { paged(first: Int, after: String): Int! }")]
    [InlineData("type Query { item: Item }\ntype Item { name: String!  count: Int!  twiceCount: Int!  all: Int! }")]
    [InlineData("type Query { items: [Item!]! }\ntype Item { name: String }")]
    [InlineData("type Query { level: Level! }\nenum Level { LOW HIGH }")]
    [InlineData("type Query { take(count: Int! = 3): Int }")]
    public void A_schema_that_fits_is_bound(string sdl) => Assert.Empty(Errors(sdl));

    private static GraphQLSchema Build(string sdl) => SchemaBuilder.Build([new SourceText(sdl, "s.graphql")]).Schema!;

    /// <summary>The errors but those about methods of the test classes that the schema does not ask for.</summary>
    private static List<string> Errors(string sdl)
    {
        var schema = Build(sdl);
        var binder = new SchemaBinder(schema)
            .AddParameters(typeof(Makers))
            .AddServices(type => type != typeof(Version))
            .AddResolvers(typeof(TestQueries));
        binder = schema.Types.ContainsKey("Item") ? binder.AddResolvers(typeof(ItemFields)) : binder;
        binder = schema.SubscriptionType is null ? binder : binder.AddResolvers(typeof(TestSubscriptions));
        var result = binder.Bind();
        return [.. result.Report()
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.Contains("answers no field", StringComparison.Ordinal))];
    }

    private enum Level
    {
        Low,
        High,
    }

    private sealed record Thing(string Name, int Count);

    private sealed record OtherThing(string Name);

    private readonly record struct Page(int? First, string? After);

    private static class Makers
    {
        public static Page Page(int? first, string? after) => new(first, after);
    }

    private static class SpareMakers
    {
        public static void Nothing()
        {
        }

        public static T? Any<T>() => default;

        public static Page Again() => default;
    }

    private static class TestQueries
    {
        public static int Paged(Page page) => page.First ?? 0;

        public static int Called(FieldCall call) => call.Parents.Count;

        public static int Lost(Version version) => version.Major;

        public static Thing? Item() => null;

        public static IReadOnlyList<Thing> Items() => [];

        public static OtherThing? Other() => null;

        public static Thing? Same() => null;

        public static Thing? Hit() => null;

        public static string? Maybe() => null;

        public static IReadOnlyList<string?> Maybes() => [];

        public static int? MaybeNumber() => null;

        public static void Nothing()
        {
        }

        public static Task NothingYet() => Task.CompletedTask;

        public static T? Any<T>() => default;

        public static int Take(int count) => count;

        public static int Twice() => 1;

        public static int Twice(CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested ? 1 : 2;

        public static Level Level() => default;

        public static int At(Level level, Level? again) => (int)level + (int)(again ?? level);
    }

    private static class TestSubscriptions
    {
        public static Task<int> Ticks() => Task.FromResult(1);

        public static IAsyncEnumerable<int?> Tocks(int from) => AsyncEnumerable.Empty<int?>().Append(from);

        public static IAsyncEnumerable<T> Anything<T>() => AsyncEnumerable.Empty<T>();
    }

    private static class ItemFields
    {
        public static int Strange(string text) => text.Length;

        public static Task<int> Slow(Thing thing) => Task.FromResult(thing.Count);

        public static IEnumerable<int> Lazy(IReadOnlyList<Thing> things) => things.Select(thing => thing.Count);

        public static int TwiceCount(Thing thing) => 2 * thing.Count;

        public static Task<int[]> All(IEnumerable<Thing> things) => Task.FromResult(things.Select(thing => thing.Count).ToArray());
    }

    private static class UsedQueries
    {
        public static int Used() => 1;
    }

    private static class SpareQueries
    {
        public static int Used() => 1;

        public static int Spare() => 2;
    }
}
