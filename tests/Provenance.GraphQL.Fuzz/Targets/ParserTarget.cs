using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Fuzz.Mutation;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>Lexer, parser and printer: every text is a document or has one syntax error at a place inside it, and what is
/// printed of a document parses to a document that prints the same.</summary>
internal sealed class ParserTarget : FuzzTarget
{
    private readonly SchemaPool _schemas = new();

    public override string Name => "parser";

    public override ValueTask TryAsync(int seed, long number)
    {
        var dice = DiceOf(seed, number);
        var schema = _schemas.Of(dice, seed, number);
        Input = Text(dice, schema);
        var options = dice.Chance(20)
            ? new ParserOptions { MaxTokens = dice.Between(1, 100), MaxDepth = dice.Between(1, ParserOptions.LargestMaxDepth) }
            : ParserOptions.Default;
        var source = new SourceText(Input);
        var parsed = GraphQLParser.Parse(source, options);
        if (parsed.Document is { } document)
        {
            RoundTrip(document);
        }
        else
        {
            Require(parsed.Error!.Message.StartsWith("Syntax Error: ", StringComparison.Ordinal), "No syntax error.");
            Require(parsed.Error.Locations is [{ Line: >= 1, Column: >= 1 }], "A syntax error has one place.");
        }

        return ValueTask.CompletedTask;
    }

    private static string Text(Dice dice, FuzzSchema schema)
    {
        var text = dice.Chance(80) ? schema.Requests.Next(dice).Document : dice.Pick(schema.Texts);
        return dice.Below(20) switch
        {
            0 => NestingGenerator.Document(dice),
            1 => Mutator.Mutate(dice, NestingGenerator.Document(dice), text),
            2 => text,
            _ => Mutator.Mutate(dice, text, dice.Pick(schema.Texts)),
        };
    }

    private static void RoundTrip(DocumentNode document)
    {
        var printed = SyntaxPrinter.Print(document);
        var again = GraphQLParser.Parse(new SourceText(printed), new ParserOptions { MaxDepth = ParserOptions.LargestMaxDepth });
        Require(again.Succeeded, $"What is printed does not parse: {again.Error}\n{printed}");
        var twice = SyntaxPrinter.Print(again.Document!);
        Require(twice == printed, $"What is printed prints differently.\n{printed}\n=== and then\n{twice}");
    }
}
