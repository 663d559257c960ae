using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Execution;

/// <summary>What a warmed plan allocates: nothing for each scalar on its way from the resolver into the response.</summary>
public sealed class AllocationTests
{
    /// <summary>The columns have 1 to 8 bytes for each value, 6.1 on average; an object has 24 or more.</summary>
    private const int MaxBytesPerLeaf = 8;

    private const int Readings = 10_000;
    private const string Leaves = "id place count spare level isFinal tone at";
    private const string MoreLeaves = "a: id b: place c: count d: spare e: level f: isFinal g: tone h: at";

    private const string Sdl = """
        type Query { readings: [Reading!]! }
        type Reading {
          id: ID!  place: String!  count: Int!  spare: Int  level: Float!  isFinal: Boolean!  tone: Tone!  at: Moment!
        }
        enum Tone { NEUTRAL VERY_CRITICAL }
        scalar Moment
        """;

    private static readonly ArrayBufferWriter<byte> _written = new(16 * 1024 * 1024);

    [Fact]
    public async Task No_object_is_made_for_a_scalar()
    {
        var schema = SchemaBuilder.Build(
            [new SourceText(Sdl)], new Dictionary<string, ScalarCoercion> { ["Moment"] = new Moments() }).Schema!;
        var binding = new SchemaBinder(schema).AddResolvers(typeof(ReadingQueries)).Bind();
        Assert.True(binding.Succeeded, binding.Report());
        var engine = new GraphQLEngine(binding.Schema, new EngineOptions());
        var data = new ReadingQueries(Readings);
        var (few, many) = ($"{{ readings {{ {Leaves} }} }}", $"{{ readings {{ {Leaves} {MoreLeaves} }} }}");
        await AllocatedAsync(engine, few, data);
        await AllocatedAsync(engine, many, data);

        var more = await AllocatedAsync(engine, many, data) - await AllocatedAsync(engine, few, data);
        Assert.InRange((double)more / (Readings * Leaves.Split(' ').Length), 0, MaxBytesPerLeaf);
    }

    /// <summary>The bytes that one request allocates, all of it on this thread, since nothing waits.</summary>
    private static async Task<long> AllocatedAsync(GraphQLEngine engine, string document, ReadingQueries data)
    {
        var request = new GraphQLRequest(document);
        _written.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_written);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var running = engine.ExecuteAsync(request, data, CancellationToken.None);
        Assert.True(running.IsCompletedSuccessfully);
        (await running).WriteTo(writer);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        await writer.FlushAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith(
            """{"id":"7","place":"Kursk","count":1,"spare":2,"level":0.5,"isFinal":true,"tone":"VERY_CRITICAL","at":"09:30""",
            JsonDocument.Parse(_written.WrittenMemory).RootElement.GetProperty("data").GetProperty("readings")[0].GetRawText());
        return allocated;
    }

    private sealed record Reading(
        long Id, string Place, int Count, int? Spare, double Level, bool IsFinal, Tone Tone, TimeOnly At);

    private sealed class ReadingQueries(int count) : IServiceProvider
    {
        private readonly Reading[] _readings = [.. Enumerable
            .Range(0, count)
            .Select(_ => new Reading(7, "Kursk", 1, 2, 0.5, true, Tone.VeryCritical, new TimeOnly(9, 30)))];

        public Reading[] Readings() => _readings;

        object? IServiceProvider.GetService(Type serviceType) => serviceType == typeof(ReadingQueries) ? this : null;
    }

    private sealed class Moments : ScalarCoercion, IScalarWriter<TimeOnly>
    {
        public void Write(Utf8JsonWriter writer, TimeOnly value)
        {
            Span<byte> text = stackalloc byte[5];
            value.TryFormat(text, out var length, "HH:mm", CultureInfo.InvariantCulture);
            writer.WriteStringValue(text[..length]);
        }

        public override bool TryCoerceResult(object value, out object? result, out string? message) =>
            throw new NotSupportedException("Values of this scalar are written, not coerced.");

        public override bool TryCoerceInput(JsonElement value, out object? result, out string? message) =>
            throw new NotSupportedException();

        public override bool TryCoerceLiteral(ValueNode literal, out object? result, out string? message) =>
            throw new NotSupportedException();
    }
}
