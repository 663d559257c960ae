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
}
