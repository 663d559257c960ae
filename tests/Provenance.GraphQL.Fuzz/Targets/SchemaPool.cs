using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>The schemas of the inputs: a quarter has the contract of this repository, the others a random one, which serves
/// the inputs of a block.</summary>
internal sealed class SchemaPool
{
    private const int BlockSize = 500;

    private (int Seed, long Block, FuzzSchema Schema)? _random;

    /// <summary>The schema of an input.</summary>
    public FuzzSchema Of(Dice dice, int seed, long number)
    {
        if (dice.Chance(25))
        {
            return FuzzSchema.Contract;
        }

        var block = number / BlockSize;
        if (_random is not { } last || last.Block != block || last.Seed != seed)
        {
            var sdl = SchemaGenerator.Sdl(Dice.Of(seed, "schema pool", block));
            _random = last = (seed, block, FuzzSchema.Of(sdl));
        }

        return last.Schema;
    }
}
