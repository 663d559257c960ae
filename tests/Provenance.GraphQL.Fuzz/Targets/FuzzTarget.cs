using Provenance.GraphQL.Fuzz.Generation;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>A part of the server that takes input, with what must hold for every input.</summary>
internal abstract class FuzzTarget : IAsyncDisposable
{
    /// <summary>The name by which it is asked for.</summary>
    public abstract string Name { get; }

    /// <summary>The input that is being tried, to be shown if it fails.</summary>
    public string Input { get; protected set; } = "";

    /// <summary>Makes the input of a number and tries it.</summary>
    /// <exception cref="PropertyViolation">A property does not hold; any other exception is a failure as well.</exception>
    public abstract ValueTask TryAsync(int seed, long number);

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Throws unless it holds.</summary>
    protected static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new PropertyViolation(otherwise);
        }
    }

    /// <summary>The choices of an input.</summary>
    protected Dice DiceOf(int seed, long number) => Dice.Of(seed, Name, number);
}
