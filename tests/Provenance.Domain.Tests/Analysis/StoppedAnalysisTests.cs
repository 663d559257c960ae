using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis;

/// <summary>Analyses of the whole for which nobody waits any more.</summary>
public sealed class StoppedAnalysisTests
{
    private static readonly SupportGraph _graph = WholeGraph.Of(Kursk.Graph);

    public static TheoryData<string, Action<CancellationToken>> Analyses { get; } = new()
    {
        { nameof(RestingClaims), stop => RestingClaims.Of(_graph, OriginClass.Named, 1, cancellationToken: stop) },
        { nameof(ReliedUponSources), stop => ReliedUponSources.Of(_graph, new(), cancellationToken: stop) },
        { nameof(ReliedUponSources.ClaimsOf), stop => ReliedUponSources.ClaimsOf(_graph, new(), [new(1)], stop) },
        { nameof(CircularReports), stop => CircularReports.Of(_graph, WholeGraph.Equated(Kursk.Graph), cancellationToken: stop) },
    };

    [Theory]
    [MemberData(nameof(Analyses))]
    public void They_stop(string name, Action<CancellationToken> analyse)
    {
        using CancellationTokenSource stopped = new();
        analyse(stopped.Token);
        stopped.Cancel();

        var ended = Assert.Throws<OperationCanceledException>(() => analyse(stopped.Token));

        Assert.True(ended.CancellationToken == stopped.Token, name);
    }
}
