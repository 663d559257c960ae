using System.Runtime.CompilerServices;
using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.Tests;

/// <summary>A schema with what the transports need: a field with an argument, fields that fail, and a mutation that
/// can be seen to have run.</summary>
internal static class CounterSchema
{
    private const string Sdl = """
        type Query { echo(text: String!): String  fails: String  failsAll: String!  waits: String }
        type Mutation { count: Int!  describe(files: [Upload!]!, fails: Boolean): [String!]! }
        scalar Upload
        type Subscription { countTo(last: Int!): Int!  silence: Int!  flood: String!  refuse: Int! }
        """;

    public static GraphQLEngine CreateEngine(EngineOptions options)
    {
        var schema = SchemaBuilder.Build(
            [new SourceText(Sdl, "counter.graphql")],
            new Dictionary<string, ScalarCoercion> { ["Upload"] = new UploadCoercion() }).Schema!;
        var binding = new SchemaBinder(schema)
            .AddResolvers(typeof(EchoQueries), typeof(CounterMutations), typeof(CounterSubscriptions))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        return new(binding.Schema, options);
    }

    private static class EchoQueries
    {
        public static string Echo(string text) => text;

        public static string? Fails() => throw new InvalidOperationException("secret");

        public static async Task<string?> Waits(Gate gate, CancellationToken cancellationToken)
        {
            gate.Entered.Release();
            try
            {
                await gate.Opened.WaitAsync(cancellationToken);
                return null;
            }
            catch (OperationCanceledException)
            {
                gate.Left.Release();
                throw;
            }
        }

        public static string FailsAll() => throw new InvalidOperationException("secret");
    }

    private static class CounterMutations
    {
        public static int Count(Counter counter) => counter.Next();

        public static string[] Describe(IReadOnlyList<UploadedFile> files, bool? fails) => fails is true
            ? throw new ResolverException("Not today.")
            : [.. files.Select(file => $"{file.Name} {file.Length} {file.Sha256[..8]} {file.Path}")];
    }

    private static class CounterSubscriptions
    {
        public static IAsyncEnumerable<int> CountTo(int last) => AsyncEnumerable.Range(1, last);

        public static async IAsyncEnumerable<int> Silence(
            Counter counter, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                counter.Opened.Release();
                await Task.Delay(Timeout.Infinite, cancellationToken);
                yield break;
            }
            finally
            {
                counter.Closed.Release();
            }
        }

        public static async IAsyncEnumerable<string> Flood(Counter counter)
        {
            try
            {
                var text = new string('x', 64 * 1024);
                while (true)
                {
                    counter.Next();
                    yield return await Task.FromResult(text);
                }
            }
            finally
            {
                counter.Closed.Release();
            }
        }

        public static IAsyncEnumerable<int> Refuse() => throw new ResolverException("Not today.");
    }
}

/// <summary>Counts the mutations that ran, and the subscriptions that were opened and closed.</summary>
internal sealed class Counter : IDisposable
{
    private int _value;

    public SemaphoreSlim Opened { get; } = new(0);

    public SemaphoreSlim Closed { get; } = new(0);

    public int Value => Volatile.Read(ref _value);

    public void Dispose()
    {
        Opened.Dispose();
        Closed.Dispose();
    }

    public int Next() => Interlocked.Increment(ref _value);
}

/// <summary>Holds the field <c>waits</c> back until it is opened or the request cancelled.</summary>
internal sealed class Gate
{
    public SemaphoreSlim Entered { get; } = new(0);

    public SemaphoreSlim Opened { get; } = new(0);

    public SemaphoreSlim Left { get; } = new(0);
}
