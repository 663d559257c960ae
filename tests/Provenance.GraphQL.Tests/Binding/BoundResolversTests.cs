using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;
using Provenance.GraphQL.Tests.Execution;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class BoundResolversTests
{
    private const string Sdl = """
        type Query { shapes: [Shape!]!  squares: [Square!]! }
        interface Shape { name: String!  scaled(by: Int! = 2): Int!  area: Int }
        type Square implements Shape { name: String!  scaled(by: Int! = 2): Int!  area: Int  short: Int  odd: Int  self: Square! }
        type Circle implements Shape { name: String!  scaled(by: Int! = 3): Int!  area: Int! }
        """;

    [Fact]
    public async Task Types_share_a_method_for_their_interface_but_each_keeps_its_own_defaults_and_types() => Assert.Equal(
        """{"data":{"shapes":[{"name":"s1","scaled":2,"area":1},{"name":"c2","scaled":6,"area":2},{"name":"s3","scaled":6,"area":3}]}}""",
        await RunAsync("{ shapes { name scaled area } }"));

    [Fact]
    public async Task A_batch_of_another_length_puts_the_field_in_error_for_all_parents()
    {
        var faults = new List<string>();
        var json = await RunAsync("{ squares { short name } }", faults);
        Assert.Equal(["SquareFields.Short gave 1 values for 2 parents."], faults);
        Assert.EndsWith(
            """{"squares":[{"short":null,"name":"s1"},{"short":null,"name":"s3"}]}}""", json, StringComparison.Ordinal);
        Assert.Contains("""path":["squares",0,"short"]},{"message""", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pure_method_that_throws_for_one_parent_leaves_the_others() => Assert.Equal(
        """{"errors":[{"message":"Masked.","locations":[{"line":1,"column":28}],"path":["shapes",2,"odd"]}],"""
        + "\"data\":{\"shapes\":[{\"odd\":1},{},{\"odd\":null}]}}",
        await RunAsync("{ shapes { ... on Square { odd } } }"));

    private static async Task<string> RunAsync(string document, List<string>? faults = null)
    {
        var schema = SchemaBuilder.Build([new SourceText(Sdl)]).Schema!;
        var binding = new SchemaBinder(schema)
            .AddResolvers(typeof(ShapeQueries), typeof(ShapeFields), typeof(SquareFields))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var engine = new GraphQLEngine(binding.Schema, new EngineOptions
        {
            OnFault = exception =>
            {
                faults?.Add(exception.Message);
                return new GraphQLError("Masked.");
            },
        });
        return Newsroom.Json(await engine.ExecuteAsync(
            new GraphQLRequest(document), Delegated.NoServices.Instance, TestContext.Current.CancellationToken));
    }

    private abstract record Shape(string Name, int Size);

    private sealed record Square(string Name, int Size) : Shape(Name, Size)
    {
        public Square Self => this;
    }

    private sealed record Circle(string Name, int Size) : Shape(Name, Size);

    private static class ShapeQueries
    {
        public static IReadOnlyList<Shape> Shapes() => [new Square("s1", 1), new Circle("c2", 2), new Square("s3", 3)];

        public static IReadOnlyList<Square> Squares() => [.. Shapes().OfType<Square>()];
    }

    private static class ShapeFields
    {
        public static int[] Scaled(IReadOnlyList<Shape> shapes, int by) => [.. shapes.Select(shape => by * shape.Size)];

        public static ValueTask<IReadOnlyList<int>> Area(IReadOnlyList<Shape> shapes) =>
            new([.. shapes.Select(shape => shape.Size)]);
    }

    private static class SquareFields
    {
        public static Task<List<int?>> Short(IReadOnlyList<Square> squares) =>
            Task.FromResult(squares.Take(1).Select(square => (int?)square.Size).ToList());

        public static int? Odd(Square square) =>
            square.Size is 3 ? throw new InvalidOperationException("secret") : square.Size;
    }
}
