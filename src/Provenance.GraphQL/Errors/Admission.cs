namespace Provenance.GraphQL.Errors;

/// <summary>Whether an operation runs now.</summary>
/// <param name="Place">What the operation holds while it runs; null for nothing. The engine disposes it.</param>
/// <param name="Refusal">Why it is not run; null when it is.</param>
public readonly record struct Admission(IDisposable? Place, Refusal? Refusal)
{
    /// <summary>That an operation is not run.</summary>
    public static Admission Refused(Refusal refusal) => new(null, refusal);

    /// <summary>That it runs, and what it holds meanwhile.</summary>
    public static Admission Granted(IDisposable place) => new(place, null);
}
