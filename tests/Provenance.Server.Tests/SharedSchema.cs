using Microsoft.Extensions.DependencyInjection;
using Provenance.GraphQL.Execution;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests;

/// <summary>The schema with its resolvers, bound once for all servers of the tests: to bind it takes most of what the start
/// of a server takes, and it holds nothing of a server. Tests that start the program bind it as the program does.</summary>
public static class SharedSchema
{
    private static readonly Lazy<ExecutableSchema> _schema = new(() => ProvenanceSchema.Build(static _ => true));

    /// <summary>Has a server take the schema that others take as well.</summary>
    public static IServiceCollection AddSharedSchema(this IServiceCollection services) => services.AddSingleton(_schema.Value);
}
