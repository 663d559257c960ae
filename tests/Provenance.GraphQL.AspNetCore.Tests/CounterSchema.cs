using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.AspNetCore.Tests;

/// <summary>A schema with what the transports need: a field with an argument, fields that fail, and a mutation that
/// can be seen to have run.</summary>
internal static class CounterSchema
{
    private const string Sdl = """
        type Query { echo(text: String!): String  fails: String  failsAll: String! }
        type Mutation { count: Int! }
        """;

    public static GraphQLEngine CreateEngine()
    {
        var schema = SchemaBuilder.Build([new SourceText(Sdl, "counter.graphql")]).Schema!;
        var binding = new SchemaBinder(schema).AddResolvers(typeof(EchoQueries), typeof(CounterMutations)).Bind();
        Assert.True(binding.Succeeded, binding.Report());
        return new(binding.Schema, new EngineOptions());
    }

    private static class EchoQueries
    {
        public static string Echo(string text) => text;

        public static string? Fails() => throw new InvalidOperationException("secret");

        public static string FailsAll() => throw new InvalidOperationException("secret");
    }

    private static class CounterMutations
    {
        public static int Count(Counter counter) => counter.Next();
    }
}

/// <summary>Counts the mutations that ran.</summary>
internal sealed class Counter
{
    private int _value;

    public int Next() => Interlocked.Increment(ref _value);
}
