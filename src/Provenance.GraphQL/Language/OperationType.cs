namespace Provenance.GraphQL.Language;

/// <summary>The three kinds of operation (section 2.3).</summary>
public enum OperationType
{
    /// <summary>A read.</summary>
    Query,

    /// <summary>A write followed by a read; its top-level fields run one after another.</summary>
    Mutation,

    /// <summary>A stream of reads, one for each event of a source.</summary>
    Subscription,
}
