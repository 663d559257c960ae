using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>The types and directives that every schema has (specification, sections 3.5, 3.13 and 4.2), read from the
/// embedded <c>SpecifiedDefinitions.graphql</c>.</summary>
public static class SpecifiedDefinitions
{
    private static readonly TypeSystem _typeSystem = Load();

    /// <summary>The five built-in scalars and the types of introspection, by name.</summary>
    public static IReadOnlyDictionary<string, NamedType> Types => _typeSystem.Types;

    /// <summary>The built-in directives by name.</summary>
    public static IReadOnlyDictionary<string, DirectiveDefinition> Directives => _typeSystem.Directives;

    /// <summary>Whether the type is one of the types of introspection.</summary>
    public static bool IsIntrospectionType(NamedType type) => type is not ScalarType && Types.ContainsKey(type.Name);

    private static TypeSystem Load()
    {
        const string Name = "SpecifiedDefinitions.graphql";
        using var stream = typeof(SpecifiedDefinitions).Assembly.GetManifestResourceStream(Name)!;
        using var reader = new StreamReader(stream);
        var document = GraphQLParser.Parse(new SourceText(reader.ReadToEnd(), Name)).Document!;
        return TypeSystemBuilder.BuildSpecified(document.Definitions);
    }
}
