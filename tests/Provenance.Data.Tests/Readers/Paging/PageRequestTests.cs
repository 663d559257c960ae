using Provenance.Data.Readers.Paging;

namespace Provenance.Data.Tests.Readers.Paging;

public sealed class PageRequestTests
{
    private static readonly string _cursor = Cursor.Encode(PageOrder.Id, [7]);
    private static readonly string _cursorOfAnother = Cursor.Encode(PageOrder.Text, [1, 2, 3]);

    public static TheoryData<int?, string?, int?, string?, string> BadArguments => new()
    {
        { 1, null, 1, null, "Arguments \"first\" and \"last\" exclude each other: give one of them." },
        { -1, null, null, null, "Argument \"first\" is -1: a page has 0 to 100 entries." },
        { 101, null, null, null, "Argument \"first\" is 101: a page has 0 to 100 entries." },
        { null, null, 101, null, "Argument \"last\" is 101: a page has 0 to 100 entries." },
        { 1, "seven", null, null, NoCursor("after", "seven") },
        { 1, "", null, null, NoCursor("after", "") },
        { 1, null, null, _cursor + "AAAA", NoCursor("before", _cursor + "AAAA") },
        { 1, null, null, new('A', 10_000), NoCursor("before", new('A', 10_000)) },
        { 1, _cursorOfAnother, null, null, OtherOrder("after", _cursorOfAnother) },
    };

    [Theory]
    [MemberData(nameof(BadArguments))]
    public void Bad_arguments_are_refused_by_name(int? first, string? after, int? last, string? before, string expected)
    {
        Assert.False(
            PageRequest.TryCreate(PageOrder.Id, first, after, last, before, false, out var request, out var error));
        Assert.Null(request);
        Assert.Equal(expected, error);
    }

    [Fact]
    public void Good_arguments_are_kept()
    {
        Assert.True(
            PageRequest.TryCreate(PageOrder.Id, null, _cursor, 100, null, true, out var request, out var error));
        Assert.Null(error);
        Assert.Equal((100, PageOrder.Id), (request.Limit, request.Order));
        Assert.True(request.Backward);
        Assert.True(request.CountTotal);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(long.MinValue, long.MaxValue, -1)]
    public void A_cursor_keeps_its_values(long first, long second, long third)
    {
        long[] values = [first, second, third];

        Assert.Equal(values, Cursor.Decode(PageOrder.Text, Cursor.Encode(PageOrder.Text, values), out _)!);
    }

    private static string OtherOrder(string argument, string value) =>
        $"Argument \"{argument}\" is \"{value}\", a cursor of another order: go on in the order it came from.";

    private static string NoCursor(string argument, string value) =>
        $"Argument \"{argument}\" is \"{value}\", which is no cursor of this connection: give one from its edges.";
}
