using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("one line", "\"\"\"one line\"\"\"")]
    [InlineData(" indented", "\"\"\" indented\"\"\"")]
    [InlineData("two\nlines", "\"\"\"\ntwo\nlines\n\"\"\"")]
    [InlineData("first\n  second", "\"\"\"\nfirst\n  second\n\"\"\"")]
    [InlineData("ends in \"", "\"\"\"\nends in \"\n\"\"\"")]
    [InlineData("ends in \\", "\"\"\"\nends in \\\n\"\"\"")]
    [InlineData("ends in \"\"\"", "\"\"\"\nends in \\\"\"\"\n\"\"\"")]
    [InlineData(" indented, ends in \"", "\"\"\" indented, ends in \"\n\"\"\"")]
    [InlineData("\"\"\" inside", "\"\"\"\\\"\"\" inside\"\"\"")]
    public void A_text_prints_so_that_it_reads_back_as_itself(string text, string expected)
    {
        Assert.Equal(expected, BlockString.Print(text));
        Assert.True(BlockString.IsPrintable(text));

        var document = GraphQLParser.Parse(new SourceText($"{expected} scalar S")).Document!;
        Assert.Equal(text, ((ScalarTypeDefinitionNode)document.Definitions[0]).Description!.Value);
    }

    [Fact]
    public void More_than_70_characters_stand_on_a_line_of_their_own()
    {
        Assert.Equal($"\"\"\"{new string('a', 70)}\"\"\"", BlockString.Print(new string('a', 70)));
        Assert.Equal($"\"\"\"\n{new string('a', 71)}\n\"\"\"", BlockString.Print(new string('a', 71)));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\n \t")]
    [InlineData("a\r\nb")]
    [InlineData("a\0")]
    [InlineData(" a\n b")]
    [InlineData(" a\n\n b")]
    public void A_text_that_would_read_back_changed_is_not_printable(string text) =>
        Assert.False(BlockString.IsPrintable(text));
}
