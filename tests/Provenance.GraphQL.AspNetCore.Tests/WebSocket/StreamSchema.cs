using System.Runtime.CompilerServices;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.Tests.WebSocket;

/// <summary>A schema with streams that end, break off, never start or never end.</summary>
internal static class StreamSchema
{
    private const string Sdl = """
        type Query { echo(text: String!): String  fails: String }
        type Mutation { count: Int! }
        type Subscription {
          ticks(count: Int! = 3): Int!
          flood(size: Int!): String!
          silence: Int!
          breaksOff: Int!
          neverStarts: Int!
        }
        """;

    public static GraphQLEngine CreateEngine()
    {
        var schema = SchemaBuilder.Build([new SourceText(Sdl, "stream.graphql")]).Schema!;
        var binding = new SchemaBinder(schema)
            .AddResolvers(typeof(EchoQueries), typeof(CountMutations), typeof(StreamSubscriptions))
            .Bind();
        Assert.True(binding.Succeeded, binding.Report());
        return new(binding.Schema, new EngineOptions());
    }

    private static class EchoQueries
    {
        public static string Echo(string text) => text;

        public static string? Fails() => throw new InvalidOperationException("secret");
    }

    private static class CountMutations
    {
        public static int Count(StreamProbe probe) => probe.Pull();
    }

    private static class StreamSubscriptions
    {
        public static async IAsyncEnumerable<int> Ticks(int count)
        {
            for (var tick = 1; tick <= count; tick++)
            {
                await Task.Yield();
                yield return tick;
            }
        }

        public static async IAsyncEnumerable<string> Flood(int size, StreamProbe probe)
        {
            using var open = probe.Open();
            while (true)
            {
                await Task.Yield();
                probe.Pull();
                yield return new string('x', size);
            }
        }

        public static async IAsyncEnumerable<int> Silence(
            StreamProbe probe, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            using var open = probe.Open();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            yield return 0;
        }

        public static async IAsyncEnumerable<int> BreaksOff()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidOperationException("secret");
        }

        public static IAsyncEnumerable<int> NeverStarts() => throw new InvalidOperationException("secret");
    }
}
