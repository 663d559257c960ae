using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The query root type is there, and all root types are different object types (section 3.3.1).</summary>
internal static class RootTypesRule
{
    public static void Check(SchemaContext context)
    {
        var schema = context.Schema;
        if (!schema.DeclaredRootTypes.ContainsKey(OperationType.Query))
        {
            context.Report("Query root type must be provided.", schema.Definition);
        }

        foreach (var (operation, type) in schema.DeclaredRootTypes.Where(root => root.Value is not ObjectType))
        {
            var condition = operation is OperationType.Query ? "" : " if provided";
            context.Report(
                $"{operation} root type must be Object type{condition}, it cannot be {type}.",
                NodeOf(schema, operation) ?? (SyntaxNode?)type.Definition);
        }

        var operationsByType = Enum.GetValues<OperationType>()
            .Where(operation => schema.RootType(operation) is not null)
            .GroupBy(operation => schema.RootType(operation)!);
        foreach (var same in operationsByType.Where(same => same.Count() > 1))
        {
            var operations = WordList.And([.. same.Select(SyntaxPrinter.Keyword)]);
            context.Report(
                $"All root types must be different, \"{same.Key}\" type is used as {operations} root types.",
                same.Select(operation => NodeOf(schema, operation)));
        }
    }

    private static NamedTypeNode? NodeOf(GraphQLSchema schema, OperationType operation) =>
        (schema.Definition?.OperationTypes ?? [])
            .Concat(schema.Extensions.SelectMany(extension => extension.OperationTypes))
            .FirstOrDefault(root => root.Operation == operation)?.Type;
}
