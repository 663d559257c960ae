using System.Reflection;
using Provenance.GraphQL.Language;

namespace Provenance.Server.Hosting;

/// <summary>The files of the schema folder, and the operations of tools, embedded in the program at build.</summary>
internal static class ContractFiles
{
    private const string SchemaPrefix = "schema/";
    private const string OperationsPrefix = "schema/operations/";
    private const string ToolsPrefix = "mcp/";

    /// <summary>The schema, one text for each file, in the order of their names.</summary>
    public static IReadOnlyList<SourceText> Schema { get; } =
        Read(name => name.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            && !name.StartsWith(OperationsPrefix, StringComparison.Ordinal));

    /// <summary>The saved example queries, in the order of their names.</summary>
    public static IReadOnlyList<SourceText> Operations { get; } =
        Read(name => name.StartsWith(OperationsPrefix, StringComparison.Ordinal));

    /// <summary>The operations by which the tools of the Model Context Protocol ask, by the names of their files.</summary>
    public static IReadOnlyDictionary<string, string> Tools { get; } =
        Read(name => name.StartsWith(ToolsPrefix, StringComparison.Ordinal))
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name), file => file.Body);

    private static IReadOnlyList<SourceText> Read(Func<string, bool> wanted)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(wanted)
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new SourceText(reader.ReadToEnd(), name);
            })];
    }
}
