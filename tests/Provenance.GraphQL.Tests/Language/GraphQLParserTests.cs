using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Language;

public sealed class GraphQLParserTests
{
    [Fact]
    public void Every_node_knows_where_it_stands()
    {
        const string Text = """
            "Of the day" query Q("Which" $id: [ID!]! = ["a"] @d) @d(a: {b: -1.5}) {
              x: f(a: $id, b: true, c: null, d: E) { ... on T @d { g } ...F ... { h } }
            }
            fragment F on T { i }
            extend schema @d { query: Q }
            directive @d("A" a: Int = 1) repeatable on FIELD | QUERY
            interface I implements J & K @d { "F" f(a: Int): Int! @d }
            union U @d = A | B
            enum E { "V" V @d }
            input N { a: [Int!] = [1] @d }
            scalar S @d
            """;

        var document = Parse(Text);

        Assert.Equal(new TextLocation(document.Location!.Source, 0, Text.Length), document.Location);
        AssertNested(document);
    }

    [Theory]
    [InlineData("", "Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ }", "Expected Name, found \"}\".", 1, 3)]
    [InlineData("\n  { ...on }", "Expected Name, found \"}\".", 2, 11)]
    [InlineData("{ a: {", "Expected Name, found \"{\".", 1, 6)]
    [InlineData("fragment on on on { on }", "Unexpected Name \"on\".", 1, 10)]
    [InlineData("notAnOperation Foo", "Unexpected Name \"notAnOperation\".", 1, 1)]
    [InlineData("...", "Unexpected \"...\".", 1, 1)]
    [InlineData("{ \"\"", "Expected Name, found String \"\".", 1, 3)]
    [InlineData("query ($a: T = $b) { a }", "Unexpected variable \"$b\" in constant value.", 1, 16)]
    [InlineData("query ($a: T = [$]) { a }", "Unexpected \"$\".", 1, 17)]
    [InlineData("\"d\" { a }", "Unexpected description, descriptions are not supported on shorthand queries.", 1, 1)]
    [InlineData("\"d\" extend type T @d",
        "Unexpected description, only GraphQL definitions support descriptions.", 1, 1)]
    [InlineData("\"d\" 1", "Unexpected Int \"1\".", 1, 5)]
    [InlineData("extend type T", "Unexpected <EOF>.", 1, 14)]
    [InlineData("extend scalar T", "Unexpected <EOF>.", 1, 16)]
    [InlineData("extend fragment F on T { a }", "Unexpected Name \"fragment\".", 1, 8)]
    [InlineData("type T { }", "Expected Name, found \"}\".", 1, 10)]
    [InlineData("union U = |", "Expected Name, found <EOF>.", 1, 12)]
    [InlineData("enum E { true }", "Name \"true\" is reserved and cannot be used for an enum value.", 1, 10)]
    [InlineData("directive @d on FIELD | TYPE", "Unexpected Name \"TYPE\".", 1, 25)]
    [InlineData("directive @d repeat on FIELD", "Expected \"on\", found Name \"repeat\".", 1, 14)]
    public void A_syntax_error_says_what_was_found_and_where(string text, string message, int line, int column)
    {
        var result = GraphQLParser.Parse(new SourceText(text));

        Assert.False(result.Succeeded);
        Assert.Null(result.Document);
        Assert.Equal($"Syntax Error: {message}", result.Error.Message);
        Assert.Equal([new SourceLocation(line, column)], result.Error.Locations);
    }

    [Theory]
    [InlineData("directive @d @e on FIELD", "Expected \"on\", found \"@\".")]
    [InlineData("extend directive @d @e", "Unexpected Name \"directive\".")]
    [InlineData("directive @d on DIRECTIVE_DEFINITION", "Unexpected Name \"DIRECTIVE_DEFINITION\".")]
    public void What_came_after_September_2025_is_refused(string text, string message) =>
        Assert.Equal($"Syntax Error: {message}", GraphQLParser.Parse(new SourceText(text)).Error?.Message);

    [Theory]
    [InlineData("", "{ a ")]
    [InlineData("{ a(b: ", "[")]
    [InlineData("{ a(b: ", "{a: ")]
    [InlineData("query ($a: ", "[")]
    public void Ten_thousand_levels_are_refused(string prefix, string level)
    {
        var text = prefix + string.Concat(Enumerable.Repeat(level, 10_000));

        var error = GraphQLParser.Parse(new SourceText(text)).Error;

        Assert.Equal("Syntax Error: Document nests more than 200 levels deep. Parsing aborted.", error?.Message);
    }

    [Fact]
    public void The_depth_limit_itself_is_allowed_and_levels_that_ended_are_not_counted()
    {
        var options = new ParserOptions { MaxDepth = 3 };

        Assert.True(GraphQLParser.Parse(new SourceText("{ a { b(c: [1]) d(c: {e: 1}) f { g } } }"), options).Succeeded);
        Assert.False(GraphQLParser.Parse(new SourceText("{ a { b(c: [[1]]) } }"), options).Succeeded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(ParserOptions.LargestMaxDepth + 1)]
    public void A_depth_limit_out_of_range_is_refused(int depth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserOptions { MaxDepth = depth });

    [Fact]
    public void The_token_limit_counts_tokens_and_not_comments()
    {
        var source = new SourceText("# comment\n{ a, b }");

        Assert.True(GraphQLParser.Parse(source, new ParserOptions { MaxTokens = 4 }).Succeeded);
        var error = GraphQLParser.Parse(source, new ParserOptions { MaxTokens = 3 }).Error;

        Assert.Equal("Syntax Error: Document contains more than 3 tokens. Parsing aborted.", error?.Message);
        Assert.Equal([new SourceLocation(2, 8)], error?.Locations);
    }

    private static DocumentNode Parse(string text)
    {
        var result = GraphQLParser.Parse(new SourceText(text));
        Assert.Null(result.Error);
        return result.Document!;
    }

    private static void AssertNested(SyntaxNode node)
    {
        Assert.NotNull(node.Location);
        var end = node.Location.Start;
        foreach (var child in node.Children)
        {
            Assert.NotNull(child.Location);
            Assert.InRange(child.Location.Start, end, node.Location.End);
            Assert.InRange(child.Location.End, child.Location.Start + 1, node.Location.End);
            end = child.Location.End;
            AssertNested(child);
        }
    }
}
