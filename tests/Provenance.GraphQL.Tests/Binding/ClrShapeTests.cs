using System.Reflection;
using Provenance.GraphQL.Binding;

namespace Provenance.GraphQL.Tests.Binding;

public sealed class ClrShapeTests
{
    [Theory]
    [InlineData(nameof(Shapes.Text), "string", false, true)]
    [InlineData(nameof(Shapes.MaybeText), "string?", true, true)]
    [InlineData(nameof(Shapes.Number), "int", false, false)]
    [InlineData(nameof(Shapes.MaybeNumber), "int?", true, true)]
    public void Nullability_follows_the_annotations(string property, string shown, bool allowsNull, bool isOblivious)
    {
        var shape = ClrShape.Of(typeof(Shapes).GetProperty(property)!);
        Assert.Equal(shown, shape.ToString());
        Assert.Equal(allowsNull, shape.AllowsNull);
        Assert.Equal(allowsNull, shape.TakesNull);
        Assert.Equal(isOblivious, (shape with { Nullability = null }).TakesNull);
    }

    [Theory]
    [InlineData(nameof(Shapes.Array), "string?")]
    [InlineData(nameof(Shapes.List), "string?")]
    [InlineData(nameof(Shapes.Rows), "int[]?")]
    [InlineData(nameof(Shapes.Numbers), "int")]
    [InlineData(nameof(Shapes.Text), null)]
    [InlineData(nameof(Shapes.Number), null)]
    [InlineData(nameof(Shapes.Map), "KeyValuePair<string, int>")]
    public void Items(string property, string? expected) =>
        Assert.Equal(expected, ClrShape.Of(typeof(Shapes).GetProperty(property)!).Item?.ToString());

    [Theory]
    [InlineData(nameof(Shapes.Now), "string?")]
    [InlineData(nameof(Shapes.Later), "string?")]
    [InlineData(nameof(Shapes.Soon), "IReadOnlyList<string>")]
    public void A_task_is_what_it_gives(string method, string expected)
    {
        var shape = ClrShape.Of(typeof(Shapes).GetMethod(method, BindingFlags.Public | BindingFlags.Static)!).Awaited;
        Assert.Equal(expected, shape.ToString());
    }

    [Fact]
    public void What_a_generic_class_says_of_null_is_trusted() =>
        Assert.False(ClrShape.Of(typeof(Box<string>).GetProperty("Value")!).AllowsNull);

    private sealed record Box<T>(T Value);

    private abstract class Shapes
    {
        public required string Text { get; init; }

        public string? MaybeText { get; init; }

        public int Number { get; init; }

        public int? MaybeNumber { get; init; }

        public required string?[] Array { get; init; }

        public required IReadOnlyList<string?> List { get; init; }

        public required List<int[]?> Rows { get; init; }

        public required IEnumerable<int> Numbers { get; init; }

        public required Dictionary<string, int> Map { get; init; }

        public static string? Now() => null;

        public static Task<string?> Later() => Task.FromResult<string?>(null);

        public static ValueTask<IReadOnlyList<string>> Soon() => new([]);
    }
}
