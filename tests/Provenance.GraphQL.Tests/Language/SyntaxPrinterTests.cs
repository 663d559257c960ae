using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Language;

public sealed class SyntaxPrinterTests
{
    [Theory]
    [InlineData("query { a }", "{\n  a\n}")]
    [InlineData("query @d{a}", "query @d {\n  a\n}")]
    [InlineData("\"D\" query{a}", "\"D\"\nquery {\n  a\n}")]
    [InlineData("mutation M($a:[Int!]=[1,2]@d,$b:I={}){a}", "mutation M($a: [Int!] = [1, 2] @d, $b: I = {  }) {\n  a\n}")]
    [InlineData("query Q(\"A\" $a:Int $b:Int){a}", "query Q(\n\"A\"\n$a: Int\n$b: Int\n) {\n  a\n}")]
    [InlineData("subscription{a:b(c:{d:E,f:null})@d(g:$h){...F@d ...{i}...on T@d{j}}}",
        "subscription {\n  a: b(c: { d: E, f: null }) @d(g: $h) {\n    ...F @d\n    ... {\n      i\n    }\n"
        + "    ... on T @d {\n      j\n    }\n  }\n}")]
    [InlineData("{a}fragment F on T@d{b(c:-1.5e3,d:true)}",
        "{\n  a\n}\n\nfragment F on T @d {\n  b(c: -1.5e3, d: true)\n}")]
    [InlineData("\"S\" schema@d{query:Q mutation:M}", "\"S\"\nschema @d {\n  query: Q\n  mutation: M\n}")]
    [InlineData("type T implements&I&J@d{\"F\"f(\"A\"a:Int=1 b:Int):[Int!]!@d}",
        "type T implements I & J @d {\n  \"F\"\n  f(\n    \"A\"\n    a: Int = 1\n    b: Int\n  ): [Int!]! @d\n}")]
    [InlineData("interface I{f(a:Int,b:Int@d):Int}", "interface I {\n  f(a: Int, b: Int @d): Int\n}")]
    [InlineData("union U@d=|A|B", "union U @d = A | B")]
    [InlineData("enum E@d{A@d \"B\"B}", "enum E @d {\n  A @d\n  \"B\"\n  B\n}")]
    [InlineData("input I@d{a:[Int]={b:1}}", "input I @d {\n  a: [Int] = { b: 1 }\n}")]
    [InlineData("scalar S@d", "scalar S @d")]
    [InlineData("directive@d(a:Int=1)repeatable on|FIELD|QUERY", "directive @d(a: Int = 1) repeatable on FIELD | QUERY")]
    [InlineData("extend schema@d extend scalar S@d extend type T@d extend interface I implements J extend union U=A",
        "extend schema @d\n\nextend scalar S @d\n\nextend type T @d\n\nextend interface I implements J\n\n"
        + "extend union U = A")]
    [InlineData("extend enum E{A}extend input I{a:Int}", "extend enum E {\n  A\n}\n\nextend input I {\n  a: Int\n}")]
    public void A_document_prints_in_one_canonical_form(string text, string expected)
    {
        Assert.Equal(expected, Reprint(text));
        Assert.Equal(expected, Reprint(expected));
    }

    [Theory]
    [InlineData(80)]
    [InlineData(81)]
    public void A_line_longer_than_80_characters_is_broken(int length)
    {
        Assert.Equal(
            length > 80 ? $"{{\n  f(\n    a: {Enum(length - 6)}\n  )\n}}" : $"{{\n  f(a: {Enum(length - 6)})\n}}",
            Reprint($"{{ f(a: {Enum(length - 6)}) }}"));
        Assert.Equal(
            length > 80 ? $"scalar S @d(a: [\n  {Enum(length - 2)}\n])" : $"scalar S @d(a: [{Enum(length - 2)}])",
            Reprint($"scalar S @d(a: [{Enum(length - 2)}])"));
        Assert.Equal(
            length > 80
                ? $"scalar S @d(a: {{\n  b: {Enum(length - 7)}\n}})"
                : $"scalar S @d(a: {{ b: {Enum(length - 7)} }})",
            Reprint($"scalar S @d(a: {{b: {Enum(length - 7)}}})"));
    }

    [Fact]
    public void A_string_is_escaped_where_it_must_be() => Assert.Equal(
        @"""\"" \\ / \b\f\n\r\t \u0000 \u001F \u007F \u009F é 😀""",
        SyntaxPrinter.Print(new StringValueNode { Value = "\" \\ / \b\f\n\r\t \0 \x1F \x7F \x9F é 😀" }));

    [Fact]
    public void The_deepest_document_that_can_be_parsed_can_be_printed()
    {
        const int Depth = ParserOptions.LargestMaxDepth;
        var text = "{" + string.Concat(Enumerable.Repeat("a{", Depth - 1)) + "a" + new string('}', Depth);
        var document = GraphQLParser.Parse(new SourceText(text), new ParserOptions { MaxDepth = Depth }).Document!;

        Assert.Equal((2 * Depth) + 1, SyntaxPrinter.Print(document).Count('\n') + 1);
    }

    private static string Enum(int length) => new('E', length);

    private static string Reprint(string text)
    {
        var result = GraphQLParser.Parse(new SourceText(text));
        Assert.Null(result.Error);
        return SyntaxPrinter.Print(result.Document!);
    }
}
