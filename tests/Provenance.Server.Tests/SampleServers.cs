[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.KurskServer))]
[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.MerrowServer))]
[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.BothSamplesServer))]
[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.EuropeServer))]
[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.AllSamplesServer))]
[assembly: AssemblyFixture(typeof(Provenance.Server.Tests.StoreReadServer))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Provenance.Server.Tests;

/// <summary>The server as a first start leaves it.</summary>
public sealed class KurskServer : SampleServer;

/// <summary>The server with the invented case alone.</summary>
public sealed class MerrowServer() : SampleServer("merrow");

/// <summary>The server with the five articles and the invented case in one store.</summary>
public sealed class BothSamplesServer() : SampleServer("kursk", "merrow");

/// <summary>The server with the four stories alone.</summary>
public sealed class EuropeServer() : SampleServer("europe");

/// <summary>The server with all samples in one store.</summary>
public sealed class AllSamplesServer() : SampleServer("kursk", "merrow", "europe");

/// <summary>The server as a first start leaves it, told not to hold the graph in memory.</summary>
public sealed class StoreReadServer : SampleServer
{
    protected override bool HoldsGraph => false;
}
