using System.Net.WebSockets;
using System.Text;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

public sealed class MessageReaderTests
{
    public static TheoryData<string, string> InvalidMessages => new()
    {
        { "", "The message is empty; send JSON." },
        { "{nope", "The message is not valid JSON at line 1, byte 2: 'n' is an invalid start of a property name." },
        { "null", "The message must be a JSON object, not null" },
        { "[]", "The message must be a JSON object, not a list" },
        { "{}", "The message's \"type\" must be connection_init, ping, pong, subscribe or complete" },
        { """{"type":5}""", "The message's \"type\" must be connection_init" },
        { """{"type":"start"}""", "The message's \"type\" must be connection_init" },
        { """{"type":"connection_ack"}""", "The message's \"type\" must be connection_init" },
        { """{"type":"ping","type":"pong"}""", "The message is not valid JSON: Duplicate property 'type'" },
        { """{"type":"ping","payload":1}""", "The message's \"payload\" must be an object, not a number" },
        { """{"type":"connection_init","payload":""}""", "The message's \"payload\" must be an object, not a string" },
        { """{"type":"complete"}""", "The message's \"id\" must be a string that is not empty" },
        { """{"type":"subscribe","payload":{"query":"{ a }"}}""", "The message's \"id\" must be" },
        { """{"id":"","type":"subscribe","payload":{"query":"{ a }"}}""", "The message's \"id\" must be" },
        { """{"id":1,"type":"subscribe","payload":{"query":"{ a }"}}""", "The message's \"id\" must be" },
        { """{"id":"\ud800","type":"complete"}""", "The message has a string with half a surrogate pair" },
        { """{"id":"1","type":"subscribe"}""", "The message's \"payload\" is missing" },
        { """{"id":"1","type":"subscribe","payload":null}""", "The message's \"payload\" is missing" },
        { """{"id":"1","type":"subscribe","payload":[]}""", "The message's \"payload\" must be an object, not a list" },
        { """{"id":"1","type":"subscribe","payload":{}}""", "The parameter \"query\" is missing" },
        { """{"id":"1","type":"subscribe","payload":{"query":{}}}""", "The parameter \"query\" must be a string" },
        {
            """{"id":"1","type":"subscribe","payload":{"query":"{ a }","variables":""}}""",
            "The parameter \"variables\" must be an object or null, not a string."
        },
        { $$"""{"type":"ping","payload":{"a":{{new string('[', 100_000)}}}""", "The message nests objects and lists more than 64 deep" },
    };

    [Theory]
    [MemberData(nameof(InvalidMessages))]
    public async Task An_invalid_message_closes_the_connection_with_its_reason(string message, string reason)
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync(message);

        var (code, given) = await client.ReceiveCloseAsync();

        Assert.Equal(4400, code);
        Assert.StartsWith(reason, given, StringComparison.Ordinal);
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_reason_that_does_not_fit_into_a_frame_is_cut_between_characters()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        var id = new string('☃', 1000);
        await client.SubscribeAsync(id, "subscription { silence }");
        await client.SubscribeAsync(id, "subscription { silence }");

        // 123 bytes: 15 of "Subscriber for " and three for each snowman.
        Assert.Equal((4409, $"Subscriber for {id[..36]}"), await client.ReceiveCloseAsync());
    }

    [Fact]
    public async Task Binary_messages_close_the_connection()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync("{\"type\":\"ping\"}"u8.ToArray(), WebSocketMessageType.Binary);

        Assert.Equal((1003, "Binary messages are not understood; send text"), await client.ReceiveCloseAsync());
        await host.AssertAnswersAsync();
    }

    [Theory]
    [InlineData(0xC3, 0x28)]
    [InlineData(0xC0, 0x80)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xFF)]
    public async Task Text_that_is_not_UTF8_closes_the_connection(params int[] bytes)
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync([.. "{\"type\":\"ping\",\"payload\":{\"a\":\""u8, .. bytes.Select(b => (byte)b), .. "\"}}"u8]);

        Assert.Equal(1007, (await client.ReceiveCloseAsync()).Code);
        await host.AssertAnswersAsync();
    }

    [Fact]
    public async Task A_message_in_many_frames_is_one_message()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        var bytes = Encoding.UTF8.GetBytes("""{"type":"ping","payload":{"a":"☃"}}""");
        foreach (var part in bytes)
        {
            await client.SendAsync([part], endOfMessage: false);
        }

        await client.SendAsync([], endOfMessage: true);

        Assert.Equal("""{"type":"pong","payload":{"a":"☃"}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(1025)]
    public async Task A_message_as_long_as_the_limit_is_read_and_a_longer_one_closes_the_connection(int frame)
    {
        await using var host = await WebSocketHost.StartAsync(options => options.MaxMessageSize = 1024);
        var client = await host.InitializeAsync();
        await SendAsync("""{"type":"ping"}""".PadRight(1024));
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());

        await SendAsync("""{"type":"ping"}""".PadRight(1025));

        Assert.Equal(
            (1009, "A message is longer than 1024 bytes, the limit of this server"), await client.ReceiveCloseAsync());

        async Task SendAsync(string message)
        {
            foreach (var part in Encoding.UTF8.GetBytes(message).Chunk(frame))
            {
                await client.SendAsync(part, endOfMessage: false);
            }

            await client.SendAsync([], endOfMessage: true);
        }
    }

    [Fact]
    public async Task A_huge_frame_is_refused_while_it_arrives()
    {
        await using var host = await WebSocketHost.StartAsync();
        var client = await host.InitializeAsync();
        await client.SendAsync(new string(' ', 32 * 1024 * 1024));

        Assert.Equal(1009, (await client.ReceiveCloseAsync()).Code);
        await host.AssertAnswersAsync();
    }
}
