using System.Globalization;
using Provenance.GraphQL.Fuzz.Targets;

namespace Provenance.GraphQL.Fuzz;

/// <summary>What the command line asks for.</summary>
internal sealed record FuzzOptions
{
    public const string Usage = """
        usage: Provenance.GraphQL.Fuzz [--target parser|schema|validator|executor|http] [--seed N] [--first N] [--inputs N]
        Tries N inputs on a target, by default 10,000 on each, from the given number on, by default 0. The same seed, by
        default 1, and number make the same input.
        """;

    public IReadOnlyList<string> Targets { get; private init; } = [.. FuzzTargets.All.Keys];

    public int Seed { get; private init; } = 1;

    public long First { get; private init; }

    public long Inputs { get; private init; } = 10_000;

    /// <summary>The options; null when the command line is wrong.</summary>
    public static FuzzOptions? Parse(string[] arguments)
    {
        var options = new FuzzOptions();
        foreach (var pair in arguments.Chunk(2))
        {
            switch (pair)
            {
                case ["--target", var name] when FuzzTargets.All.ContainsKey(name):
                    options = options with { Targets = [name] };
                    break;
                case ["--seed", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out var seed):
                    options = options with { Seed = seed };
                    break;
                case ["--first", var text] when long.TryParse(text, CultureInfo.InvariantCulture, out var first):
                    options = options with { First = first };
                    break;
                case ["--inputs", var text] when long.TryParse(text, CultureInfo.InvariantCulture, out var inputs):
                    options = options with { Inputs = inputs };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
