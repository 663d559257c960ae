using Microsoft.Extensions.Options;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

public sealed class GraphQLWebSocketOptionsTests
{
    private static readonly Dictionary<string, Action<GraphQLWebSocketOptions>[]> _outOfRange = new()
    {
        ["ConnectionInitTimeout"] =
        [
            options => options.ConnectionInitTimeout = TimeSpan.FromMilliseconds(99),
            options => options.ConnectionInitTimeout = TimeSpan.FromMinutes(5.1),
        ],
        ["KeepAliveInterval"] =
        [
            options => options.KeepAliveInterval = Timeout.InfiniteTimeSpan,
            options => options.KeepAliveInterval = TimeSpan.FromHours(1.1),
        ],
        ["SendTimeout"] =
        [
            options => options.SendTimeout = TimeSpan.Zero,
            options => options.SendTimeout = TimeSpan.FromMinutes(5.1),
        ],
        ["MaxOperationsPerConnection"] =
        [
            options => options.MaxOperationsPerConnection = 0,
            options => options.MaxOperationsPerConnection = 10_001,
        ],
        ["MaxConnections"] =
        [
            options => options.MaxConnections = 0,
            options => options.MaxConnections = 100_001,
        ],
        ["MaxMessageSize"] =
        [
            options => options.MaxMessageSize = 1023,
            options => options.MaxMessageSize = (16 * 1024 * 1024) + 1,
        ],
        ["AllowedOrigins"] =
        [
            options => options.AllowedOrigins.Add("*"),
            options => options.AllowedOrigins.Add("https://example.org/"),
            options => options.AllowedOrigins.Add("example.org"),
        ],
    };

    public static TheoryData<string, int> OutOfRange => [.. _outOfRange.SelectMany(
        setting => Enumerable.Range(0, setting.Value.Length).Select(index => (setting.Key, index)))];

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public async Task A_setting_out_of_range_stops_the_start(string setting, int index)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => WebSocketHost.StartAsync(_outOfRange[setting][index]));

        Assert.Matches(
            $@"\AWebSockets\.{setting} |'GraphQLServerOptions\.WebSockets' members: '{setting}'", Assert.Single(error.Failures));
    }
}
