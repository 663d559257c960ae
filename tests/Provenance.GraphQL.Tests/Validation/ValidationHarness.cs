using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Schema;
using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Tests.Validation;

/// <summary>Validates documents of tests against one schema, by one rule or by all.</summary>
internal static class ValidationHarness
{
    public static GraphQLSchema Schema { get; } = Schemas.Build("""
        interface Being { name(surname: Boolean): String }
        interface Pet implements Being { name(surname: Boolean): String }
        type Dog implements Pet & Being {
          name(surname: Boolean): String
          nickname: String
          barkVolume: Int
          knows(command: Command, all: [Command!]): Boolean
          owner: Human
        }
        type Cat implements Pet & Being {
          name(surname: Boolean): String
          nickname: String!
          meowVolume: Int
          barkVolume: String
          owner: Human!
          kittens: [Cat]
        }
        type Human implements Being { name(surname: Boolean): String, pets: [Pet], kittens: Cat }
        union CatOrDog = Cat | Dog
        union HumanOrCat = Human | Cat
        enum Command { SIT HEEL DOWN }
        input Filter { name: String, volume: Int! = 1, tame: Boolean!, tags: [String!], not: Filter }
        input Selector @oneOf { id: ID, name: String, filter: Filter }
        scalar Any
        type Query {
          dog: Dog
          cat: Cat
          human(id: ID!): Human
          being: Being
          pet: Pet
          catOrDog: CatOrDog
          humanOrCat: HumanOrCat
          find(filter: Filter, by: Selector, mustBy: Selector!, many: [Selector!]): Pet
          take(int: Int, float: Float, text: String, flag: Boolean, id: ID, any: Any, list: [Int!], must: Int!,
            has: Int! = 1, mustList: [Int]!): Int
          add(x: Int!, y: Int! = 0): Int
        }
        type Subscription { news(topic: String): Human, alerts: Human }
        directive @tag(name: String!, level: Int = 1) repeatable on FIELD | VARIABLE_DEFINITION | FRAGMENT_DEFINITION
        directive @mark on FIELD | QUERY | SUBSCRIPTION | INLINE_FRAGMENT | FRAGMENT_SPREAD
        """);

    private static readonly GraphQLSchema _incremental = Schemas.Build("""
        type Query { dog: Dog  dogs: [Dog!]! }
        type Mutation { adopt: Dog }
        type Subscription { barks: Dog }
        type Dog { name: String  owner: Human  toys: [[String!]!]!  friends: [Dog] }
        type Human { name: String }
        """).With(DeferDirective.Definition);

    /// <summary>Asserts that the rule finds exactly these errors: each as its message and, in parentheses, the line and
    /// column of its locations.</summary>
    public static void AssertErrors(string rule, string document, params string[] expected) =>
        Assert.Equal(expected, Validate(document, new ValidationOptions { Rules = new HashSet<string> { rule } }));

    /// <summary>Asserts it on a schema that has the directives of incremental delivery, and a mutation type.</summary>
    public static void AssertIncrementalErrors(string rule, string document, params string[] expected) => Assert.Equal(
        expected,
        DocumentValidator.Validate(
            _incremental, Parse(document), new ValidationOptions { Rules = new HashSet<string> { rule } }).Select(Show));

    /// <summary>The errors of a document.</summary>
    public static IReadOnlyList<string> Validate(string document, ValidationOptions? options = null) =>
        [.. DocumentValidator.Validate(Schema, Parse(document), options).Select(Show)];

    public static DocumentNode Parse(string document, ParserOptions? options = null)
    {
        var result = GraphQLParser.Parse(new SourceText(document), options);
        Assert.Null(result.Error?.Message);
        return result.Document!;
    }

    private static string Show(GraphQLError error) => error.Locations is []
        ? error.Message
        : $"{error.Message} ({string.Join(", ", error.Locations.Select(place => $"{place.Line}:{place.Column}"))})";
}
