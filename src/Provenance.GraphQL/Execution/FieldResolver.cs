namespace Provenance.GraphQL.Execution;

/// <summary>Gives the values of one field for all objects of a level at once.</summary>
public abstract class FieldResolver
{
    /// <summary>Starts the one call that answers the field for all parents. It may throw: then the field is in error
    /// for all of them.</summary>
    internal abstract ValueTask<ResolvedValues> ResolveAsync(FieldCall call);
}
