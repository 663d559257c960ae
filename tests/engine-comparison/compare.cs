#:package GraphQL@8.8.5
#:package GraphQL.SystemTextJson@8.8.5
#:project ../../src/Provenance.GraphQL/Provenance.GraphQL.csproj
#:property PublishAot=false

using System.Buffers;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

// Asks this repository's engine and GraphQL.NET the same questions, in turns in one process, and prints the processor
// time of one request. docs/engine.md has the results.
//   dotnet run -c Release tests/engine-comparison/compare.cs

if (args is ["ask", var name, var asked])
{
    var engine = name == "GraphQL.NET" ? (IEngine)new OtherEngine(Nested.Other()) : new OwnEngine(Nested.Own());
    Console.WriteLine(Encoding.UTF8.GetString(await engine.AnswerAsync(asked)));
    return;
}

var repository = Path.GetFullPath(Path.Combine(AppContext.GetData("EntryPointFileDirectoryPath") as string ?? ".", "../.."));
var contract = string.Join('\n', Directory.GetFiles(Path.Combine(repository, "schema"), "*.graphql").Order().Select(File.ReadAllText));
// Without the two members that GraphQL.NET does not have.
var introspection = File.ReadAllText(Path.Combine(repository, "tests", "load", "introspection.graphql"))
    .Replace("  specifiedByURL\n", "", StringComparison.Ordinal)
    .Replace("locations\n      args(includeDeprecated: true)", "locations\n      args", StringComparison.Ordinal);

Console.WriteLine($"µs of processor time for one request: the fastest of {Measurement.Rounds} rounds (and the median)");
await Measurement.RunAsync("nested lists, 50 × 5 × 6", Nested.Document, [
    ("Provenance", new OwnEngine(Nested.Own())),
    ("GraphQL.NET", new OtherEngine(Nested.Other())),
    ("GraphQL.NET, parsed and validated before", new OtherEngine(Nested.Other(), Nested.Document)),
]);
await Measurement.RunAsync("introspection of the schema served here", introspection, [
    ("Provenance", new OwnEngine(Contract.Own(contract))),
    ("Provenance, answers not kept", new OwnEngine(Contract.Own(contract), new() { IntrospectionCacheSize = 0 })),
    ("GraphQL.NET", new OtherEngine(Contract.Other(contract))),
    ("GraphQL.NET, parsed and validated before", new OtherEngine(Contract.Other(contract), introspection)),
]);

const string cycle = "{ __schema { types { ...A ...B } } } fragment A on __Type { ofType { ...A ofType { ...A } } } "
    + "fragment B on __Type { ofType { ...B ofType { ...B } } }";
Console.WriteLine($"\nA document of {cycle.Length} characters whose fragments spread themselves, in a process of its own");
foreach (var each in new[] { "Provenance", "GraphQL.NET" })
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["ask", each, cycle])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
    var error = process.StandardError.ReadToEndAsync();
    var answer = await process.StandardOutput.ReadToEndAsync();
    await process.WaitForExitAsync();
    var said = answer.Length > 0 ? answer : await error;
    Console.WriteLine($"  {each}: exit code {process.ExitCode}: {said[..Math.Min(said.Length, 100)].Trim()}");
}

internal interface IEngine
{
    Task<byte[]> AnswerAsync(string document);
}

internal sealed class OwnEngine(ExecutableSchema schema, EngineOptions? options = null) : IEngine, IServiceProvider
{
    private readonly GraphQLEngine _engine = new(schema, options ?? new());

    public async Task<byte[]> AnswerAsync(string document)
    {
        var response = await _engine.ExecuteAsync(new GraphQLRequest(document), this, CancellationToken.None);
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(bytes, GraphQLResponse.WriterOptions);
        response.WriteTo(writer);
        writer.Flush();
        return bytes.WrittenSpan.ToArray();
    }

    public object? GetService(Type serviceType) => null;
}

/// <summary>GraphQL.NET, which parses and validates each request unless the only document is given beforehand.</summary>
internal sealed class OtherEngine(ISchema schema, string? only = null) : IEngine
{
    private readonly DocumentExecuter _executer = new();
    private readonly GraphQLSerializer _serializer = new();
    private readonly GraphQLDocument? _parsed = only is null ? null : GraphQLParser.Parser.Parse(only);

    public async Task<byte[]> AnswerAsync(string document)
    {
        var result = await _executer.ExecuteAsync(new ExecutionOptions
        {
            Schema = schema,
            Query = document,
            Document = _parsed,
            ValidationRules = _parsed is null ? null : Array.Empty<IValidationRule>(),
        });
        using var bytes = new MemoryStream();
        await _serializer.WriteAsync(bytes, result);
        return bytes.ToArray();
    }
}

internal static class Measurement
{
    public const int Rounds = 25;

    public static async Task RunAsync(string title, string document, IReadOnlyList<(string Name, IEngine Engine)> engines)
    {
        Console.WriteLine($"\n{title}");
        var counts = new Dictionary<string, int>();
        foreach (var (name, engine) in engines)
        {
            Require(name, await engine.AnswerAsync(document));
            counts[name] = await WarmUpAsync(engine, document);
        }

        var times = engines.ToDictionary(engine => engine.Name, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, engine) in engines)
            {
                times[name].Add(await TimeAsync(engine, document, counts[name]));
            }
        }

        foreach (var (name, all) in times)
        {
            all.Sort();
            Console.WriteLine($"  {name,-42}{all[0],10:N0}   ({all[Rounds / 2]:N0})");
        }
    }

    /// <summary>Runs for three seconds, and returns how many requests take a fifth of a second.</summary>
    private static async Task<int> WarmUpAsync(IEngine engine, string document)
    {
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed < TimeSpan.FromSeconds(3); count++)
        {
            await engine.AnswerAsync(document);
        }

        return Math.Max(1, count / 15);
    }

    private static async Task<double> TimeAsync(IEngine engine, string document, int count)
    {
        GC.Collect();
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < count; i++)
        {
            await engine.AnswerAsync(document);
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / count;
    }

    private static void Require(string name, byte[] answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("errors", out var errors) || !json.RootElement.TryGetProperty("data", out _))
        {
            throw new InvalidOperationException($"{name} answers {errors}");
        }
    }
}

/// <summary>A schema of lists within lists, whose values are in memory.</summary>
internal static class Nested
{
    public const string Document = "{ rows { cells { values { id name } } } }";

    private static readonly Row[] _rows = [.. Enumerable.Range(0, 50).Select(row => new Row(
        [.. Enumerable.Range(0, 5).Select(cell => new Cell(
            [.. Enumerable.Range(0, 6).Select(id => new Value(row * 30 + cell * 6 + id, "name"))]))]))];

    public static ExecutableSchema Own()
    {
        var schema = SchemaBuilder.Build([new SourceText("""
            type Query { rows: [Row!]! }
            type Row { cells: [Cell!]! }
            type Cell { values: [Value!]! }
            type Value { id: Int! name: String! }
            """)]).Schema!;
        var binding = new SchemaBinder(schema).AddResolvers(typeof(RowQueries)).Bind();
        return binding.Schema ?? throw new InvalidOperationException(binding.Report());
    }

    public static ISchema Other()
    {
        var value = new ObjectGraphType<Value> { Name = "Value" };
        value.Field<NonNullGraphType<IntGraphType>>("id").Resolve(context => context.Source.Id);
        value.Field<NonNullGraphType<StringGraphType>>("name").Resolve(context => context.Source.Name);
        var cell = new ObjectGraphType<Cell> { Name = "Cell" };
        cell.Field("values", ListOf(value)).Resolve(context => context.Source.Values);
        var row = new ObjectGraphType<Row> { Name = "Row" };
        row.Field("cells", ListOf(cell)).Resolve(context => context.Source.Cells);
        var query = new ObjectGraphType { Name = "Query" };
        query.Field("rows", ListOf(row)).Resolve(_ => _rows);
        var schema = new Schema { Query = query };
        schema.Initialize();
        return schema;
    }

    private static IGraphType ListOf(IGraphType type) =>
        new NonNullGraphType(new ListGraphType(new NonNullGraphType(type)));

    private static class RowQueries
    {
        public static IReadOnlyList<Row> Rows() => _rows;
    }

    internal sealed record Row(IReadOnlyList<Cell> Cells);

    internal sealed record Cell(IReadOnlyList<Value> Values);

    internal sealed record Value(int Id, string Name);
}

/// <summary>The schema that this repository's server serves, without resolvers.</summary>
internal static class Contract
{
    public static ExecutableSchema Own(string sdl)
    {
        var schema = SchemaBuilder.Build([new SourceText(sdl)]).Schema!;
        var fields = schema.Types.Values.OfType<ObjectType>()
            .Where(type => !SpecifiedDefinitions.IsIntrospectionType(type))
            .SelectMany(type => type.Fields.Values, (type, field) => (type, field));
        return new(
            schema,
            fields.ToDictionary(
                each => (each.type, each.field.Name),
                FieldResolver (each) => new DelegateResolver(each.field.Type, (_, _) => null)),
            _ => null);
    }

    public static ISchema Other(string sdl)
    {
        var schema = Schema.For(sdl, builder => builder.Types.ForAll(type => type.IsTypeOfFunc = _ => false));
        schema.Features.RepeatableDirectives = true;
        schema.Features.DeprecationOfInputValues = true;
        schema.RegisterType(new StringGraphType { Name = "URL" });
        foreach (var field in schema.Subscription!.Fields)
        {
            field.StreamResolver = new SourceStreamResolver<object>(IObservable<object?> (_) => throw new NotSupportedException());
        }

        schema.Initialize();
        return schema;
    }
}
