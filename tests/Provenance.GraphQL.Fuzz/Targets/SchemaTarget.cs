using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Fuzz.Mutation;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>Type system documents: a generated one is a valid schema, a mutated one is or has errors, and a valid schema
/// prints as SDL that builds a schema that prints the same.</summary>
internal sealed class SchemaTarget : FuzzTarget
{
    public override string Name => "schema";

    public override ValueTask TryAsync(int seed, long number)
    {
        var dice = DiceOf(seed, number);
        var sdl = dice.Chance(90) ? SchemaGenerator.Sdl(dice) : dice.Pick(FuzzSchema.Contract.Texts);
        var isMutated = dice.Chance(80);
        Input = isMutated ? Mutator.Mutate(dice, sdl, dice.Pick(FuzzSchema.Contract.Texts)) : sdl;
        var result = SchemaBuilder.Build([new SourceText(Input)]);
        Require(result.IsValid == (result.Errors.Count == 0), "A schema is valid or has errors.");
        if (result.IsValid)
        {
            var printed = SchemaPrinter.Print(result.Schema);
            var again = SchemaBuilder.Build([new SourceText(printed)]);
            Require(again.IsValid, $"What is printed is refused: {string.Join('\n', again.Errors)}\n{printed}");
            var twice = SchemaPrinter.Print(again.Schema!);
            Require(twice == printed, $"What is printed prints differently.\n{printed}\n=== and then\n{twice}");
        }

        return ValueTask.CompletedTask;
    }
}
