using System.Text.Json;

namespace Provenance.GraphQL.Execution.Completion;

/// <summary>How values of one CLR type are written as values of one scalar or enum type.</summary>
internal abstract class LeafFormat<T>
{
    private static readonly bool _canBeNull = default(T) is null;

    /// <summary>Whether there are values that <see cref="Refusal"/> refuses.</summary>
    public virtual bool CanRefuse => false;

    /// <summary>Checks the type first, because code that is not optimised yet boxes a value to compare it with
    /// null.</summary>
    public virtual bool IsNull(T value) => _canBeNull && value is null;

    /// <summary>Why the type does not hold the value; null when it does.</summary>
    public virtual string? Refusal(T value) => null;

    public abstract void Write(Utf8JsonWriter writer, T value);
}
