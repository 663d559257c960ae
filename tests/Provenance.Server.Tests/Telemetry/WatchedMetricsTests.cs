using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Provenance.Server.Tests.Telemetry;

/// <summary>The dashboard, the alerts and the table of metrics name what the program measures.</summary>
public sealed partial class WatchedMetricsTests(KurskServer server)
{
    private static readonly string _folder = Path.Combine(Repository.Root, "docs");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_dashboard_shows_only_metrics_that_there_are()
    {
        var dashboard = JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(_folder, "operating", "dashboard.json"), Stop));
        var panels = dashboard.GetProperty("panels").EnumerateArray().ToList();
        Assert.True(panels.Count > 10);
        await AssertKnownAsync(panels.SelectMany(panel => panel.GetProperty("targets").EnumerateArray())
            .Select(target => target.GetProperty("expr").GetString()!));
    }

    [Fact]
    public async Task The_alerts_watch_only_metrics_that_there_are_and_the_guide_says_what_to_do_about_each()
    {
        var rules = await File.ReadAllTextAsync(Path.Combine(_folder, "operating", "alerts.yml"), Stop);
        var guide = await File.ReadAllTextAsync(Path.Combine(_folder, "operating.md"), Stop);
        var alerts = Alert().Matches(rules).Select(match => match.Groups[1].Value).ToList();

        Assert.True(alerts.Count > 5);
        Assert.All(alerts, alert => Assert.Contains($"\n| `{alert}` | ", guide, StringComparison.Ordinal));
        Assert.Equal(alerts.Count, Expression().Count(rules));
        await AssertKnownAsync(Expression().Matches(rules).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public async Task The_guide_lists_every_metric_of_the_program()
    {
        var guide = await File.ReadAllTextAsync(Path.Combine(_folder, "operating.md"), Stop);
        var own = (await InstrumentsAsync()).Select(instrument => instrument.Name)
            .Where(name => name.StartsWith("provenance.", StringComparison.Ordinal)).ToHashSet();

        Assert.True(own.Count > 8);
        Assert.All(own, name => Assert.Contains($"\n| `{name}` | ", guide, StringComparison.Ordinal));
        Assert.All(
            Listed().Matches(guide).Select(match => match.Groups[1].Value), name => Assert.Contains(name, own));
    }

    private async Task AssertKnownAsync(IEnumerable<string> expressions)
    {
        var known = (await InstrumentsAsync()).SelectMany(PrometheusNames).ToHashSet();
        var named = expressions.SelectMany(expression => Metric().Matches(Labels().Replace(expression, "")))
            .Select(match => match.Value)
            .Where(name => IsPostgres || !OfNpgsql().IsMatch(name))
            .Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, known));
    }

    private bool IsPostgres => server.ConnectionString.Contains("Host=", StringComparison.Ordinal);

    /// <summary>All instruments of the process, once the server has answered.</summary>
    private async Task<IReadOnlyList<Instrument>> InstrumentsAsync()
    {
        await server.DataAsync("{ sources(first: 1) { totalCount } }");
        List<Instrument> found = [];
        using MeterListener listener = new()
        {
            InstrumentPublished = (instrument, _) =>
            {
                lock (found)
                {
                    found.Add(instrument);
                }
            },
        };
        listener.Start();
        lock (found)
        {
            return [.. found];
        }
    }

    /// <summary>How Prometheus names an instrument of OpenTelemetry.</summary>
    private static IEnumerable<string> PrometheusNames(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_') + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        var kind = instrument.GetType().Name;
        return kind.StartsWith("Histogram", StringComparison.Ordinal) ? [$"{name}_bucket", $"{name}_sum", $"{name}_count"]
            : kind.StartsWith("Counter", StringComparison.Ordinal) || kind.StartsWith("ObservableCounter", StringComparison.Ordinal)
                ? [$"{name}_total"]
            : [name];
    }

    [GeneratedRegex(@"- alert: (\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex(@"^ +expr: (?:>-\n)?((?:.|\n(?= {10}))+)", RegexOptions.Multiline)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\{[^}]*\}|\b(by|without|on) \([^)]*\)")]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b(provenance|db|http|dotnet)_\w+")]
    private static partial Regex Metric();

    [GeneratedRegex("^db_client_connection_")]
    private static partial Regex OfNpgsql();

    [GeneratedRegex(@"^\| `(provenance\.[\w.]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Listed();
}
