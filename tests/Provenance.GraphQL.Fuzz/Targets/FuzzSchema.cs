using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Fuzz.Generation;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Targets;

/// <summary>A schema to make inputs for and to try them on.</summary>
internal sealed class FuzzSchema
{
    private readonly List<Exception> _faults = [];

    private FuzzSchema(GraphQLSchema schema, IReadOnlyList<string> texts)
    {
        Schema = schema;
        Texts = texts;
        Requests = new RequestGenerator(schema);
        var executable = MockResolver.For(schema);
        var options = new EngineOptions { OnFault = OnFault };
        Engine = new GraphQLEngine(executable, options);
        WideEngine = new GraphQLEngine(executable, options with
        {
            MaxAliases = 1_000_000,
            MaxDirectives = 1_000_000,
            MaxSelections = 1_000_000,
            MaxTokens = 1_000_000,
            MaxDocumentLength = 1_000_000,
            MaxFieldCost = 1_000_000_000,
            MaxTypeCost = 1_000_000_000,
            DefaultListSize = 1,
        });
    }

    /// <summary>The contract of this repository.</summary>
    public static FuzzSchema Contract { get; } = OfFiles();

    public GraphQLSchema Schema { get; }

    /// <summary>Documents about the schema, executable ones and its own definitions.</summary>
    public IReadOnlyList<string> Texts { get; }

    public RequestGenerator Requests { get; }

    /// <summary>An engine with the limits that servers have by default.</summary>
    public GraphQLEngine Engine { get; }

    /// <summary>An engine that takes every generated request.</summary>
    public GraphQLEngine WideEngine { get; }

    public static FuzzSchema Of(string sdl) => new(Build([new SourceText(sdl)]), [sdl]);

    /// <summary>The exceptions, since it was last asked, that no resolver meant the client to read.</summary>
    public IReadOnlyList<Exception> TakeFaults()
    {
        lock (_faults)
        {
            Exception[] faults = [.. _faults];
            _faults.Clear();
            return faults;
        }
    }

    private static FuzzSchema OfFiles()
    {
        var files = Files("schema/");
        return new FuzzSchema(Build([.. files.Select(text => new SourceText(text))]), [.. files, .. Files("operations/")]);
    }

    private static IReadOnlyList<string> Files(string folder)
    {
        var assembly = typeof(FuzzSchema).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            })];
    }

    private static GraphQLSchema Build(IReadOnlyList<SourceText> sources)
    {
        var result = SchemaBuilder.Build(sources);
        return result.IsValid
            ? result.Schema
            : throw new PropertyViolation($"A generated schema is refused: {string.Join('\n', result.Errors)}\n{sources[0].Body}");
    }

    private Errors.GraphQLError OnFault(Exception exception)
    {
        lock (_faults)
        {
            _faults.Add(exception);
        }

        return new Errors.GraphQLError("Unexpected error.");
    }
}
