using Provenance.GraphQL.AspNetCore.Ide;

namespace Provenance.GraphQL.AspNetCore;

/// <summary>Settings of the GraphQL endpoint.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>Settings of the IDE that browsers get at the endpoint.</summary>
    public GraphQLIdeOptions Ide { get; } = new();
}
