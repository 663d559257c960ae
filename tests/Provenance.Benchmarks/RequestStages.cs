using System.Buffers;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;
using Provenance.GraphQL.Validation;
using Provenance.Server.Hosting;

namespace Provenance.Benchmarks;

/// <summary>The stages of a request, one after another: the first three run once a document, the last two each time.
/// Execution reads from SQLite, except for introspection, whose answers are not kept here.</summary>
[MemoryDiagnoser]
public class RequestStages
{
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private ServedSchema _served = null!;
    private ExecutableSchema _schema = null!;
    private GraphQLEngine _engine = null!;
    private DocumentNode _document = null!;
    private GraphQLResponse _response = null!;

    /// <summary>The documents, by their file names.</summary>
    public static IEnumerable<string> Names => ServedSchema.Documents.Keys;

    /// <summary>The document that is asked.</summary>
    [ParamsSource(nameof(Names))]
    public string Document { get; set; } = "";

    /// <summary>Builds the schema and the store, and runs the document once.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        _served = await ServedSchema.StartAsync();
        _schema = ProvenanceSchema.Build(static _ => true);
        _engine = new GraphQLEngine(_schema, new EngineOptions { IntrospectionCacheSize = 0 });
        _document = Parse();
        _response = await Execute();
        if (_response.Errors is [var error, ..])
        {
            throw new InvalidOperationException(error.Message);
        }
    }

    /// <summary>Removes the store.</summary>
    [GlobalCleanup]
    public async Task CleanupAsync() => await _served.DisposeAsync();

    /// <summary>From the text to the syntax tree.</summary>
    [Benchmark]
    public DocumentNode Parse() => GraphQLParser.Parse(ServedSchema.Documents[Document]).Document!;

    /// <summary>All rules of the specification.</summary>
    [Benchmark]
    public IReadOnlyList<GraphQLError> Validate() => DocumentValidator.Validate(_schema.Schema, _document);

    /// <summary>The plan of all selections, each for all object types that are possible there.</summary>
    [Benchmark]
    public int Plan() => Count(new PreparedDocument(_schema, _document)
        .Operation(null).Operation!
        .PlanFor(InputCoercion.NoVariables)
        .Root);

    /// <summary>The variables, the calls of the resolvers and the completion of their values.</summary>
    [Benchmark]
    public ValueTask<GraphQLResponse> Execute() =>
        _engine.ExecuteAsync(new GraphQLRequest(ServedSchema.Documents[Document].Body), _served.Services, CancellationToken.None);

    /// <summary>The response as JSON.</summary>
    [Benchmark]
    public int Write()
    {
        _buffer.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(_buffer, new() { Encoder = GraphQLResponse.Encoder });
        _response.WriteTo(writer);
        writer.Flush();
        return _buffer.WrittenCount;
    }

    private int Count(SelectionPlan selection)
    {
        var types = _schema.Schema.PossibleTypes(selection.Type);
        return types.Sum(type => selection.For(type).Fields.Sum(field => 1 + (field.Selection is { } below ? Count(below) : 0)));
    }
}
