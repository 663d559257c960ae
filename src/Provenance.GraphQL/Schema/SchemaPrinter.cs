using System.Text;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Prints a schema as one document of type definitions. Extensions are merged into their types, and what every
/// schema has is left out.</summary>
public sealed class SchemaPrinter
{
    private const string Indentation = "  ";

    private readonly GraphQLSchema _schema;
    private readonly bool _isSorted;
    private readonly bool _keepsDirectives;

    private SchemaPrinter(GraphQLSchema schema, bool isSorted = false, bool keepsDirectives = false)
    {
        _schema = schema;
        _isSorted = isSorted;
        _keepsDirectives = keepsDirectives;
    }

    /// <summary>The schema in its own order, with what introspection tells: of the applied directives only
    /// <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c>.</summary>
    public static string Print(GraphQLSchema schema) => new SchemaPrinter(schema).Print();

    /// <summary>The schema in its own order, with every directive that its definitions apply.</summary>
    public static string PrintWithDirectives(GraphQLSchema schema) =>
        new SchemaPrinter(schema, keepsDirectives: true).Print();

    /// <summary>The same as <see cref="Print(GraphQLSchema)"/>, with types, members, arguments and locations in natural
    /// order of their names, so that two schemas that mean the same print the same.</summary>
    public static string PrintSorted(GraphQLSchema schema) => new SchemaPrinter(schema, isSorted: true).Print();

    private string Print()
    {
        var directives = _schema.Directives.Values.Where(directive =>
            !SpecifiedDefinitions.Directives.ContainsKey(directive.Name));
        var types = _schema.Types.Values.Where(type => !SpecifiedDefinitions.Types.ContainsKey(type.Name));
        return string.Join("\n\n",
        [
            .. SchemaDefinition(),
            .. Ordered(directives, directive => directive.Name).Select(Print),
            .. Ordered(types, type => type.Name).Select(Print),
        ]);
    }

    private IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, string> name) =>
        _isSorted ? items.OrderBy(name, NaturalOrder.Comparer) : items;

    /// <summary>The schema definition, unless it only says that the root types have their default names.</summary>
    private IEnumerable<string> SchemaDefinition()
    {
        var roots = _schema.DeclaredRootTypes;
        var isDefault = Enum.GetValues<OperationType>().All(operation =>
            roots.GetValueOrDefault(operation) == _schema.Types.GetValueOrDefault(operation.ToString()));
        var directives = Applied(
            [.. _schema.Definition?.Directives ?? [], .. _schema.Extensions.SelectMany(extension => extension.Directives)]);
        if (roots.Count == 0 || (isDefault && _schema.Description is null && directives is ""))
        {
            return [];
        }

        var lines = roots.OrderBy(root => root.Key)
            .Select(root => $"{Indentation}{SyntaxPrinter.Keyword(root.Key)}: {root.Value}");
        return [$"{Description(_schema.Description)}schema{directives}{Block(lines)}"];
    }

    private string Print(DirectiveDefinition directive)
    {
        var repeatable = directive.IsRepeatable ? " repeatable" : "";
        var locations = string.Join(" | ", Ordered(directive.Locations, location => location));
        return $"{Description(directive.Description)}directive @{directive.Name}{Arguments(directive.Arguments.Values)}"
            + $"{repeatable} on {locations}";
    }

    private string Print(NamedType type)
    {
        var directives = Applied(type.AppliedDirectives);
        return Description(type.Description) + type switch
        {
            ScalarType scalar => $"scalar {type}{Applied("specifiedBy", "url", scalar.SpecifiedByUrl)}{directives}",
            ObjectType fields => $"type {type}{Implements(fields)}{directives}{Fields(fields)}",
            InterfaceType fields => $"interface {type}{Implements(fields)}{directives}{Fields(fields)}",
            UnionType union => $"union {type}{directives}{Members(union)}",
            EnumType values => $"enum {type}{directives}{Values(values)}",
            _ => InputObject((InputObjectType)type, directives),
        };
    }

    private string Values(EnumType type) => Block(
        Ordered(type.Values.Values, value => value.Name).Select((value, index) => Member(
            value.Description,
            index,
            value.Name + Deprecated(value.DeprecationReason) + Applied(value.Definition?.Directives))));

    private string InputObject(InputObjectType type, string directives)
    {
        var fields = Ordered(type.Fields.Values, field => field.Name)
            .Select((field, index) => Member(field.Description, index, Print(field)));
        return $"input {type}{(type.IsOneOf ? " @oneOf" : "")}{directives}{Block(fields)}";
    }

    private string Implements(FieldsType type)
    {
        var names = Ordered(type.DeclaredInterfaces.Select(implemented => implemented.Name), name => name);
        return type.DeclaredInterfaces is [] ? "" : $" implements {string.Join(" & ", names)}";
    }

    private string Members(UnionType union)
    {
        var names = Ordered(union.DeclaredMembers.Select(member => member.Name), name => name);
        return union.DeclaredMembers is [] ? "" : $" = {string.Join(" | ", names)}";
    }

    private string Fields(FieldsType type) => Block(
        Ordered(type.Fields.Values, field => field.Name).Select((field, index) => Member(
            field.Description,
            index,
            $"{field.Name}{Arguments(field.Arguments.Values, Indentation)}: {field.Type}"
                + Deprecated(field.DeprecationReason)
                + Applied(field.Definition?.Directives))));

    /// <summary>The arguments on one line, or each on its own when one of them is described.</summary>
    private string Arguments(IEnumerable<InputValue> arguments, string indentation = "")
    {
        var ordered = Ordered(arguments, argument => argument.Name).ToList();
        if (ordered is [])
        {
            return "";
        }

        if (ordered.All(argument => argument.Description is null))
        {
            return $"({string.Join(", ", ordered.Select(Print))})";
        }

        var inner = indentation + Indentation;
        var lines = ordered.Select((argument, index) =>
            $"{Description(argument.Description, inner, index == 0)}{inner}{Print(argument)}");
        return $"(\n{string.Join("\n", lines)}\n{indentation})";
    }

    private string Print(InputValue value)
    {
        var initial = value.DefaultValue is null ? "" : $" = {SyntaxPrinter.Print(value.DefaultValue)}";
        return $"{value.Name}: {value.Type}{initial}{Deprecated(value.DeprecationReason)}"
            + Applied(value.Definition?.Directives);
    }

    private static string Member(string? description, int index, string text) =>
        $"{Description(description, Indentation, index == 0)}{Indentation}{text}";

    private static string Block(IEnumerable<string> lines)
    {
        var text = new StringBuilder().AppendJoin('\n', lines);
        return text.Length == 0 ? "" : $" {{\n{text}\n}}";
    }

    private static string Deprecated(string? reason) =>
        reason is "No longer supported" ? " @deprecated" : Applied("deprecated", "reason", reason);

    private static string Applied(string directive, string argument, string? value) => value is null
        ? ""
        : $" @{directive}({argument}: {SyntaxPrinter.Print(new StringValueNode { Value = value })})";

    /// <summary>The directives to keep, except those that are printed from properties.</summary>
    private string Applied(IEnumerable<DirectiveNode>? directives) => !_keepsDirectives ? "" : string.Concat(
        from directive in directives ?? []
        where !SpecifiedDefinitions.Directives.ContainsKey(directive.Name.Value)
        select $" {SyntaxPrinter.Print(directive)}");

    /// <summary>The description on its own lines, after an empty line unless it belongs to the first member of a
    /// block.</summary>
    private static string Description(string? description, string indentation = "", bool isFirst = true)
    {
        if (description is null)
        {
            return "";
        }

        var literal = SyntaxPrinter.Print(new StringValueNode
        {
            Value = description,
            IsBlock = BlockString.IsPrintable(description),
        });
        var indented = literal.Replace("\n", $"\n{indentation}", StringComparison.Ordinal);
        return $"{(isFirst ? "" : "\n")}{indentation}{indented}\n";
    }
}
