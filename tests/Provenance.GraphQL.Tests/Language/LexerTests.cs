using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData(@"""\"" \\ \/ \b \f \n \r \t""", "\" \\ / \b \f \n \r \t")]
    [InlineData(@"""\u00e9 \u{1F600} \u{0} \uD83D\uDE00""", "é 😀 \0 😀")]
    [InlineData("\"😀\u0007\"", "😀\u0007")]
    [InlineData("\"\"\"\"\"\"", "")]
    [InlineData("\"\"\"a \\\"\"\" b \\n\"\"\"", "a \"\"\" b \\n")]
    [InlineData("\"\"\"\n    Hello,\r\n      World!\r\r    Yours,\n  \t\n\"\"\"", "Hello,\n  World!\n\nYours,")]
    [InlineData("\"\"\" first\n  second\n   third\"\"\"", " first\nsecond\n third")]
    public void A_string_stands_for_its_text(string literal, string expected)
    {
        var document = GraphQLParser.Parse(new SourceText($"{{ a(b: {literal}) }}")).Document!;

        var operation = (OperationDefinitionNode)document.Definitions[0];
        var argument = ((FieldNode)operation.SelectionSet.Selections[0]).Arguments[0];
        Assert.Equal(expected, ((StringValueNode)argument.Value).Value);
    }

    [Theory]
    [InlineData("\uFEFF # \uD83D\uDE00 \u0007\r\n\t,?", "Unexpected character: \"?\".", 2, 3)]
    [InlineData("😀", "Unexpected character: U+1F600.", 1, 1)]
    [InlineData("\xA0", "Unexpected character: U+00A0.", 1, 1)]
    [InlineData("'", "Unexpected single quote character ('), did you mean to use a double quote (\")?", 1, 1)]
    [InlineData(".", "Unexpected character: \".\".", 1, 1)]
    [InlineData("..", "Unexpected \"..\", did you mean \"...\"?", 1, 1)]
    [InlineData("{ a(b: .123) }", "Invalid number, expected digit before \".\", did you mean \"0.123\"?", 1, 8)]
    [InlineData("00", "Invalid number, unexpected digit after 0: \"0\".", 1, 2)]
    [InlineData("-", "Invalid number, expected digit but got: <EOF>.", 1, 2)]
    [InlineData("1.", "Invalid number, expected digit but got: <EOF>.", 1, 3)]
    [InlineData("1.0.0", "Invalid number, expected digit but got: \".\".", 1, 4)]
    [InlineData("1e+\"", "Invalid number, expected digit but got: '\"'.", 1, 4)]
    [InlineData("1x", "Invalid number, expected digit but got: \"x\".", 1, 2)]
    [InlineData("\"a\n\"", "Unterminated string.", 1, 3)]
    [InlineData("\"\"\"a\n\"\"", "Unterminated string.", 2, 3)]
    [InlineData(@"""\x""", "Invalid character escape sequence: \"\\x\".", 1, 2)]
    [InlineData(@"""\u00G0""", "Invalid Unicode escape sequence: \"\\u00G0\".", 1, 2)]
    [InlineData(@"""\u{}""", "Invalid Unicode escape sequence: \"\\u{}\".", 1, 2)]
    [InlineData(@"""\u{110000}""", "Invalid Unicode escape sequence: \"\\u{110000}\".", 1, 2)]
    [InlineData(@"""\u{FFFFFFFF}""", "Invalid Unicode escape sequence: \"\\u{FFFFFFFF\".", 1, 2)]
    [InlineData(@"""\uD83D \uDE00""", "Invalid Unicode escape sequence: \"\\uD83D\".", 1, 2)]
    [InlineData(@"""\uDE00\uD83D""", "Invalid Unicode escape sequence: \"\\uDE00\".", 1, 2)]
    [InlineData(@"""\u{D83D}\u{DE00}""", "Invalid Unicode escape sequence: \"\\u{D83D}\".", 1, 2)]
    public void A_lexical_error_says_what_was_found_and_where(string text, string message, int line, int column)
    {
        var error = GraphQLParser.Parse(new SourceText(text)).Error;

        Assert.Equal($"Syntax Error: {message}", error?.Message);
        Assert.Equal([new SourceLocation(line, column)], error?.Locations);
    }

    [Fact]
    public void A_lone_surrogate_is_refused_wherever_it_stands()
    {
        const string Lone = "\uDEAD";

        Assert.Equal("Syntax Error: Invalid character: U+DEAD.", MessageOf(Lone));
        Assert.Equal("Syntax Error: Invalid character: U+DEAD.", MessageOf("#" + Lone));
        Assert.Equal("Syntax Error: Invalid character within String: U+DEAD.", MessageOf($"\"{Lone}\""));
        Assert.Equal("Syntax Error: Invalid character within String: U+DEAD.", MessageOf($"\"\"\"{Lone}\"\"\""));
    }

    private static string? MessageOf(string text) => GraphQLParser.Parse(new SourceText(text)).Error?.Message;
}
