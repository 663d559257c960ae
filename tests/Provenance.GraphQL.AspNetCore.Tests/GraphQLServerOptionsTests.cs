using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.Tests;

public sealed class GraphQLServerOptionsTests
{
    [Theory]
    [InlineData(1023, 64, "MaxRequestBodySize")]
    [InlineData((16 * 1024 * 1024) + 1, 64, "MaxRequestBodySize")]
    [InlineData(1024, 3, "MaxRequestJsonDepth")]
    [InlineData(1024, 513, "MaxRequestJsonDepth")]
    public async Task A_setting_out_of_range_stops_the_start(int size, int depth, string setting)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => GraphQLHost.StartAsync(options =>
        {
            options.MaxRequestBodySize = size;
            options.MaxRequestJsonDepth = depth;
        }));

        Assert.Contains(setting, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 12, 10, "EventStreams.MaxStreams")]
    [InlineData(100_001, 12, 10, "EventStreams.MaxStreams")]
    [InlineData(1, 0.9, 10, "EventStreams.KeepAliveInterval")]
    [InlineData(1, 301, 10, "EventStreams.KeepAliveInterval")]
    [InlineData(1, 12, 0.9, "EventStreams.SendTimeout")]
    [InlineData(1, 12, 301, "EventStreams.SendTimeout")]
    public async Task A_setting_of_event_streams_out_of_range_stops_the_start(
        int streams, double keepAlive, double send, string setting)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => GraphQLHost.StartAsync(options =>
        {
            options.EventStreams.MaxStreams = streams;
            options.EventStreams.KeepAliveInterval = TimeSpan.FromSeconds(keepAlive);
            options.EventStreams.SendTimeout = TimeSpan.FromSeconds(send);
        }));

        Assert.Contains(setting, Assert.Single(error.Failures), StringComparison.Ordinal);
    }
}
