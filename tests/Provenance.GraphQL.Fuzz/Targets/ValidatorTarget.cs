using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Fuzz.Mutation;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>Validation of whatever parses: a generated document has no errors, another has a bounded number of bounded
/// size.</summary>
internal sealed class ValidatorTarget : FuzzTarget
{
    private readonly SchemaPool _schemas = new();

    public override string Name => "validator";

    public override ValueTask TryAsync(int seed, long number)
    {
        var dice = DiceOf(seed, number);
        var schema = _schemas.Of(dice, seed, number);
        var generated = schema.Requests.Next(dice).Document;
        var isGenerated = dice.Chance(15);
        Input = isGenerated ? generated
            : dice.Chance(5) ? NestingGenerator.Document(dice)
            : Mutator.Mutate(dice, generated, dice.Chance(50) ? dice.Pick(schema.Texts) : schema.Requests.Next(dice).Document);
        if (GraphQLParser.Parse(new SourceText(Input)).Document is not { } document)
        {
            Require(!isGenerated, "A generated document does not parse.");
            return ValueTask.CompletedTask;
        }

        var errors = DocumentValidator.Validate(schema.Schema, document);
        Require(!isGenerated || errors is [], $"A generated document is refused: {string.Join('\n', errors)}");
        Require(errors.Count <= 101, $"{errors.Count} errors.");
        Require(errors.All(IsBounded), "An error that is too large.");
        return ValueTask.CompletedTask;
    }

    private static bool IsBounded(GraphQLError error) => error.Message.Length <= 2_100 && error.Locations.Count <= 100;
}
