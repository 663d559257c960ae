using Provenance.Data.Connections;

namespace Provenance.Data.Tests.Connections;

/// <summary>Where the log of PostgreSQL ends, by the position of the record that is next.</summary>
public sealed class ReadFenceTests
{
    [Theory]
    [InlineData(0x1234UL, 8192U, 0x1234UL)]
    [InlineData(0x4000 + 24UL, 8192U, 0x4000UL)]
    [InlineData(0x4000 + 40UL, 8192U, 0x4000UL)]
    [InlineData(0x4000 + 32UL, 8192U, 0x4000 + 32UL)]
    [InlineData(0x6000 + 24UL, 16384U, 0x6000 + 24UL)]
    [InlineData(0x8000 + 24UL, 16384U, 0x8000UL)]
    public void After_a_full_page_the_last_record_ends_before_the_header_of_the_next(ulong next, uint page, ulong end) =>
        Assert.Equal(end, ReadFence.EndOfRecord(next, page));
}
