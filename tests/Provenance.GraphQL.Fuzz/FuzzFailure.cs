namespace Provenance.GraphQL.Fuzz;

/// <summary>An input for which a property does not hold, and how to make it again.</summary>
internal sealed record FuzzFailure(string Target, int Seed, long Number, string Input, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"""
        FAILED: --target {Target} --seed {Seed} --first {Number} --inputs 1
        {Reason}
        --- input
        {Input}
        ---
        """;
}
