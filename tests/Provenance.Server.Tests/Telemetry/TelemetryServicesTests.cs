using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;
using Provenance.Server.Telemetry;

namespace Provenance.Server.Tests.Telemetry;

/// <summary>What a server sends to a collector.</summary>
public sealed class TelemetryServicesTests(KurskServer untold)
{
    private const string Operation = "AboutTheWhistleblower";

    /// <summary>What was asked and answered below.</summary>
    private static readonly string[] _secrets =
    [
        Operation, "C-cas-4000", "HuffPost", "Anonymous Western", "Mark Felt", "Deep Throat", "4,000", "$claim", "SELECT \"",
        "proposition", "?query=",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Traces_and_metrics_come_and_say_nothing_of_what_was_asked_and_answered()
    {
        await using var collector = await Collector.StartAsync();
        await using (ToldServer server = new(collector))
        {
            await server.InitializeAsync();
            await server.DataAsync(
                $$"""
                query {{Operation}}($claim: String!) {
                  claim(by: { key: $claim }) { proposition upstream { nodes { statement { source { name } } } } }
                  sources(where: { name: { contains: "Mark Felt" } }) { totalCount }
                  search(text: "Deep Throat", first: 1) { totalCount }
                }
                """,
                new { claim = "C-cas-4000" });
            using var byGet = await server.Client.GetAsync("/graphql?query=" + Uri.EscapeDataString("{ sources(first: 1) { totalCount } }"), Stop);
            using var page = await server.Client.GetAsync("/claims/C-cas-4000", Stop);
            Assert.True(byGet.IsSuccessStatusCode && page.IsSuccessStatusCode);
            await server.Get<IServer>().StopAsync(Stop); // a request's own span ends after its answer was read
        }

        foreach (var told in new[]
        {
            "query", "graphql.parse", "graphql.validate", "graphql.plan", "graphql.execute", "Query.claim", "Claim.upstream",
            "/claims/{", "db.system.name", "provenance.graphql.document.hash", "query ClaimPage",
        })
        {
            Assert.Contains(told, collector.Traces, StringComparison.Ordinal);
        }

        foreach (var told in new[]
        {
            "provenance.graphql.request.duration", "provenance.graphql.batch.duration", "provenance.graphql.operation.cost",
            "provenance.graphql.document_cache.lookups", "provenance.store.statements", "provenance.graph.reads",
            "provenance.citation_index.age", "provenance.citation_index.memory", "db.client.operation.duration",
            "http.server.request.duration", "dotnet.gc.collections", "service.name",
        })
        {
            Assert.Contains(told, collector.Metrics, StringComparison.Ordinal);
        }

        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, collector.Traces, StringComparison.Ordinal));
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, collector.Metrics, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_collector_there_is_nothing_that_would_send() =>
        Assert.Throws<InvalidOperationException>(() => untold.Get<TracerProvider>());

    [Fact]
    public void An_address_that_is_none_is_refused()
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new(TelemetryServices.Endpoint, "collector:4317")]).Build();
        var refused = Assert.Throws<OptionsValidationException>(() => new ServiceCollection().AddTelemetry(settings));
        Assert.Equal(
            ["OTEL_EXPORTER_OTLP_ENDPOINT is \"collector:4317\"; the address of an OpenTelemetry collector, as in http://localhost:4317, would be accepted."],
            refused.Failures);
    }

    private sealed class ToldServer : SampleServer
    {
        public ToldServer(Collector collector)
        {
            foreach (var (name, value) in collector.Settings)
            {
                Settings[name] = value;
            }
        }
    }
}
