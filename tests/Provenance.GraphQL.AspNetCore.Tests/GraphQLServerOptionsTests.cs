using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.Tests;

public sealed class GraphQLServerOptionsTests
{
    [Theory]
    [InlineData(1023, 64, 30, "MaxRequestBodySize must be between 1024 and 16777216.")]
    [InlineData((16 * 1024 * 1024) + 1, 64, 30, "MaxRequestBodySize must be between 1024 and 16777216.")]
    [InlineData(1024, 3, 30, "MaxRequestJsonDepth must be between 4 and 512.")]
    [InlineData(1024, 513, 30, "MaxRequestJsonDepth must be between 4 and 512.")]
    [InlineData(1024, 4, 0, "Timeout must be between 00:00:00.1000000 and 01:00:00.")]
    [InlineData(1024, 4, 3601, "Timeout must be between 00:00:00.1000000 and 01:00:00.")]
    public async Task A_setting_out_of_range_stops_the_start(int size, int depth, int seconds, string range)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => GraphQLHost.StartAsync(options =>
        {
            options.MaxRequestBodySize = size;
            options.MaxRequestJsonDepth = depth;
            options.Timeout = TimeSpan.FromSeconds(seconds);
        }));

        Assert.Contains(range, Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_of_the_engine_out_of_range_stops_the_start()
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(
            () => GraphQLHost.StartAsync(options => options.Engine = new() { MaxTokens = 9 }));

        Assert.Contains("MaxTokens must be between 10 and 1000000.", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 12, 10, "MaxStreams")]
    [InlineData(100_001, 12, 10, "MaxStreams")]
    [InlineData(1, 0.9, 10, "KeepAliveInterval")]
    [InlineData(1, 301, 10, "KeepAliveInterval")]
    [InlineData(1, 12, 0.9, "SendTimeout")]
    [InlineData(1, 12, 301, "SendTimeout")]
    public async Task A_setting_of_event_streams_out_of_range_stops_the_start(
        int streams, double keepAlive, double send, string setting)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => GraphQLHost.StartAsync(options =>
        {
            options.EventStreams.MaxStreams = streams;
            options.EventStreams.KeepAliveInterval = TimeSpan.FromSeconds(keepAlive);
            options.EventStreams.SendTimeout = TimeSpan.FromSeconds(send);
        }));

        Assert.Contains(
            $"'GraphQLServerOptions.EventStreams' members: '{setting}'", Assert.Single(error.Failures), StringComparison.Ordinal);
    }
}
