using Provenance.Data.Connections;

namespace Provenance.Data.Tests.Connections;

/// <summary>Where the log of PostgreSQL ends, by the position of the record that is next.</summary>
public sealed class ReadFenceTests
{
    [Theory]
    [InlineData(0x1234, 8192, 0x1234)]
    [InlineData(0x4000 + 24, 8192, 0x4000)]
    [InlineData(0x4000 + 40, 8192, 0x4000)]
    [InlineData(0x4000 + 32, 8192, 0x4000 + 32)]
    [InlineData(0x6000 + 24, 16384, 0x6000 + 24)]
    [InlineData(0x8000 + 24, 16384, 0x8000)]
    public void After_a_full_page_the_last_record_ends_before_the_header_of_the_next(ulong next, uint page, ulong end) =>
        Assert.Equal(end, ReadFence.EndOfRecord(next, page));
}
