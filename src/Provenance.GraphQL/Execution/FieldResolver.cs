using System.Reflection;

namespace Provenance.GraphQL.Execution;

/// <summary>Gives the values of one field for all objects of a level at once.</summary>
public abstract class FieldResolver
{
    /// <summary>The property or method that answers the field; null when no single member does.</summary>
    public MemberInfo? Member { get; internal set; }

    /// <summary>Whether it only looks at the parents, one after another.</summary>
    internal virtual bool IsPure => false;

    /// <summary>Starts the one call that answers the field for all parents. If it throws, the field is in error for all
    /// of them.</summary>
    internal abstract ValueTask<ResolvedValues> ResolveAsync(FieldCall call);
}
