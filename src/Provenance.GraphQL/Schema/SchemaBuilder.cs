using System.Collections.Frozen;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Validation.SchemaRules;

namespace Provenance.GraphQL.Schema;

/// <summary>Builds a schema from its definitions in SDL (specification, section 3).</summary>
public static class SchemaBuilder
{
    private static readonly FrozenDictionary<string, ScalarCoercion> _noScalars =
        FrozenDictionary<string, ScalarCoercion>.Empty;

    /// <summary>Reads the documents as one schema: definitions and extensions may stand in any of them and in any
    /// order. A custom scalar without an entry in <paramref name="scalars"/> accepts and returns any value.</summary>
    public static SchemaResult Build(
        IReadOnlyList<SourceText> sources, IReadOnlyDictionary<string, ScalarCoercion>? scalars = null)
    {
        var parsed = sources.Select(source => GraphQLParser.Parse(source)).ToList();
        IReadOnlyList<GraphQLError> syntaxErrors = [.. parsed.Select(result => result.Error).OfType<GraphQLError>()];
        return syntaxErrors is []
            ? Build([.. parsed.SelectMany(result => result.Document!.Definitions)], scalars ?? _noScalars)
            : new SchemaResult(SchemaStage.Syntax, null, syntaxErrors);
    }

    private static SchemaResult Build(
        IReadOnlyList<DefinitionNode> definitions, IReadOnlyDictionary<string, ScalarCoercion> scalars)
    {
        var sdlErrors = SdlRules.Check(definitions);
        if (sdlErrors is not [])
        {
            return new SchemaResult(SchemaStage.Sdl, null, sdlErrors);
        }

        var typeSystem = TypeSystemBuilder.Build(definitions, scalars, out var directiveErrors);
        if (directiveErrors is not [])
        {
            return new SchemaResult(SchemaStage.Sdl, null, directiveErrors);
        }

        var schema = Assemble(definitions, typeSystem);
        var errors = SchemaValidator.Check(schema);
        return new SchemaResult(errors is [] ? SchemaStage.Valid : SchemaStage.Schema, schema, errors);
    }

    private static GraphQLSchema Assemble(IReadOnlyList<DefinitionNode> definitions, TypeSystem typeSystem)
    {
        var definition = definitions.OfType<SchemaDefinitionNode>().FirstOrDefault();
        IReadOnlyList<SchemaExtensionNode> extensions = [.. definitions.OfType<SchemaExtensionNode>()];
        var roots = new Dictionary<OperationType, NamedType>();
        var named = extensions.SelectMany(extension => extension.OperationTypes);
        foreach (var root in (definition?.OperationTypes ?? []).Concat(named))
        {
            var name = root.Type.Name.Value;
            roots[root.Operation] = typeSystem.Types.GetValueOrDefault(name) ?? SpecifiedDefinitions.Types[name];
        }

        if (definition is null)
        {
            // Section 3.3.1: without a schema definition the types of these names are the root types.
            foreach (var operation in Enum.GetValues<OperationType>())
            {
                if (typeSystem.Types.TryGetValue(operation.ToString(), out var type))
                {
                    roots[operation] = type;
                }
            }
        }

        return new GraphQLSchema(typeSystem.Types)
        {
            Description = definition?.Description?.Value,
            DeclaredRootTypes = roots,
            Directives = typeSystem.Directives,
            Definition = definition,
            Extensions = extensions,
        };
    }
}
