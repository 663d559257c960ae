using System.Reflection;
using Provenance.GraphQL.Language;

namespace Provenance.Server.Hosting;

/// <summary>The files of the schema folder, embedded in the program at build.</summary>
internal static class ContractFiles
{
    private const string SchemaPrefix = "schema/";
    private const string OperationsPrefix = "schema/operations/";

    /// <summary>The schema, one text for each file, in the order of their names.</summary>
    public static IReadOnlyList<SourceText> Schema { get; } =
        Read(name => name.StartsWith(SchemaPrefix, StringComparison.Ordinal)
            && !name.StartsWith(OperationsPrefix, StringComparison.Ordinal));

    /// <summary>The saved example queries, in the order of their names.</summary>
    public static IReadOnlyList<SourceText> Operations { get; } =
        Read(name => name.StartsWith(OperationsPrefix, StringComparison.Ordinal));

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
