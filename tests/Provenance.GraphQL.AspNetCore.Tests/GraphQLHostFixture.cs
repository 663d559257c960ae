namespace Provenance.GraphQL.AspNetCore.Tests;

/// <summary>One server with the default settings for all tests of a class.</summary>
public sealed class GraphQLHostFixture : IAsyncLifetime
{
    private GraphQLHost? _host;

    public GraphQLHost Host => _host ?? throw new InvalidOperationException("The server is not started.");

    public async ValueTask InitializeAsync() => _host = await GraphQLHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
