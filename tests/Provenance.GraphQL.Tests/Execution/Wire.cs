using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

/// <summary>A news wire to subscribe to: the test sends the items, and sees when the subscription lets go.</summary>
internal sealed class Wire : IServiceProvider
{
    public static GraphQLSchema Schema { get; } = SchemaBuilder.Build([new SourceText("""
        type Query { name: String! }
        type Mutation { rename: String! }
        type Subscription {
          items(prefix: String! = ""): Item
          strictItems: Item!
          headlines(max: Int): String!
          refused: String!
        }
        type Item { text: String!  number: Int }
        """)]).Schema!;

    private static readonly GraphQLEngine _engine = new(Bind(), new EngineOptions());

    private readonly Channel<string?> _items = Channel.CreateUnbounded<string?>();

    public ChannelReader<string?> Items => _items.Reader;

    /// <summary>Completed when the source stream is disposed of.</summary>
    public TaskCompletionSource Released { get; } = new();

    public object? GetService(Type serviceType) => serviceType == typeof(Wire) ? this : null;

    /// <summary>Sends items, and then ends the wire, with or without a fault.</summary>
    public Wire Sending(IEnumerable<string?> items, Exception? fault = null)
    {
        Send([.. items]);
        _items.Writer.Complete(fault);
        return this;
    }

    public void Send(params string?[] items) => Assert.All(items, item => Assert.True(_items.Writer.TryWrite(item)));

    public async Task<SubscriptionResult> SubscribeAsync(
        string document, CancellationToken? cancellationToken = null, bool readOnly = false) =>
        await _engine.SubscribeAsync(
            new GraphQLRequest(document) { ReadOnly = readOnly },
            this,
            cancellationToken ?? TestContext.Current.CancellationToken);

    /// <summary>All responses, as JSON.</summary>
    public async Task<IReadOnlyList<string>> ResponsesAsync(string document)
    {
        var result = await SubscribeAsync(document);
        return result.IsStream
            ? await result.Events.Select(Newsroom.Json).ToListAsync(TestContext.Current.CancellationToken)
            : [Newsroom.Json(result.Response)];
    }

    private static ExecutableSchema Bind()
    {
        var binding = new SchemaBinder(Schema)
            .AddResolvers(typeof(WireQueries), typeof(WireMutations), typeof(WireSubscriptions), typeof(ItemFields))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        return binding.Schema;
    }

    private sealed record Item(string Text);

    private static class WireQueries
    {
        public static string Name() => "Wire";
    }

    private static class WireMutations
    {
        public static string Rename() => "Telegraph";
    }

    private static class WireSubscriptions
    {
        public static async IAsyncEnumerable<Item?> Items(
            string prefix, Wire wire, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                await foreach (var text in wire.Items.ReadAllAsync(cancellationToken))
                {
                    yield return text is null ? null : new Item(prefix + text);
                }
            }
            finally
            {
                wire.Released.SetResult();
            }
        }

        public static IAsyncEnumerable<Item> StrictItems(Wire wire, CancellationToken cancellationToken) =>
            Items("", wire, cancellationToken)!;

        public static async Task<IAsyncEnumerable<string>> Headlines(int? max, Wire wire, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return wire.Items.ReadAllAsync(cancellationToken).Take(max ?? int.MaxValue).Select(text => text!);
        }

        public static IAsyncEnumerable<string> Refused() => throw new ResolverException("Not today.");
    }

    private static class ItemFields
    {
        public static int? Number(Item item) =>
            int.TryParse(item.Text, out var number) ? number : throw new ResolverException($"{item.Text} is no number.");
    }
}
