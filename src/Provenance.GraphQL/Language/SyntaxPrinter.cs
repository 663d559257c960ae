using System.Buffers;
using System.Globalization;
using System.Text;

namespace Provenance.GraphQL.Language;

/// <summary>Prints syntax nodes in the one canonical form of the reference implementation: two spaces of indentation,
/// lists of arguments and values broken when their line would be longer than 80 characters.</summary>
/// <remarks>Each node becomes a string that its parent joins, so the cost is the text's length times its depth. The
/// creator of the nodes limits the depth (<see cref="ParserOptions.MaxDepth"/>).</remarks>
public static partial class SyntaxPrinter
{
    private const int MaxLineLength = 80;

    private static readonly SearchValues<char> _escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) || c is '"' or '\\')]);

    /// <summary>The text of a node and everything below it; parsing the text of a document gives an equal
    /// document.</summary>
    public static string Print(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node switch
        {
            NameNode name => name.Value,
            DocumentNode document => Join(document.Definitions, "\n\n"),
            DirectiveNode directive => $"@{directive.Name.Value}{Wrap("(", Join(directive.Arguments, ", "), ")")}",
            ArgumentNode argument => $"{argument.Name.Value}: {Print(argument.Value)}",
            ValueNode value => PrintValue(value),
            ObjectFieldNode field => $"{field.Name.Value}: {Print(field.Value)}",
            TypeNode type => PrintType(type),
            SelectionSetNode set => Block(set.Selections),
            FieldNode field => PrintField(field),
            SelectionNode selection => PrintFragment(selection),
            VariableDefinitionNode variable => PrintVariableDefinition(variable),
            OperationDefinitionNode operation => PrintOperation(operation),
            FragmentDefinitionNode fragment => PrintFragmentDefinition(fragment),
            _ => PrintTypeSystem(node),
        };
    }

    /// <summary>A string literal in quotes; control characters are escaped.</summary>
    internal static string PrintString(string value)
    {
        if (!value.AsSpan().ContainsAny(_escaped))
        {
            return $"\"{value}\"";
        }

        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) =>
                    text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    private static string PrintValue(ValueNode value) => value switch
    {
        VariableNode variable => $"${variable.Name.Value}",
        IntValueNode number => number.Value,
        FloatValueNode number => number.Value,
        StringValueNode { IsBlock: true } text => BlockString.Print(text.Value),
        StringValueNode text => PrintString(text.Value),
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode name => name.Value,
        ListValueNode list => PrintList([.. list.Values.Select(Print)]),
        ObjectValueNode fields => PrintObject([.. fields.Fields.Select(Print)]),
        _ => "null",
    };

    private static string PrintList(string[] values)
    {
        var line = $"[{string.Join(", ", values)}]";
        return line.Length <= MaxLineLength ? line : Wrap("[\n", Indent(string.Join('\n', values)), "\n]");
    }

    private static string PrintObject(string[] fields)
    {
        var line = $"{{ {string.Join(", ", fields)} }}";
        return line.Length <= MaxLineLength ? line : Wrap("{\n", Indent(string.Join('\n', fields)), "\n}");
    }

    private static string PrintType(TypeNode type) => type switch
    {
        ListTypeNode list => $"[{Print(list.ItemType)}]",
        NonNullTypeNode nonNull => $"{Print(nonNull.NullableType)}!",
        _ => ((NamedTypeNode)type).Name.Value,
    };

    private static string PrintField(FieldNode field)
    {
        var prefix = field.Alias is null ? field.Name.Value : $"{field.Alias.Value}: {field.Name.Value}";
        string[] arguments = [.. field.Arguments.Select(Print)];
        var line = prefix + Wrap("(", string.Join(", ", arguments), ")");
        return (line.Length <= MaxLineLength || arguments is []
                ? line
                : $"{prefix}(\n{Indent(string.Join('\n', arguments))}\n)")
            + Wrap(" ", Join(field.Directives, " "))
            + Wrap(" ", Optional(field.SelectionSet));
    }

    private static string PrintFragment(SelectionNode selection) => selection switch
    {
        FragmentSpreadNode spread => $"...{spread.Name.Value}{Wrap(" ", Join(spread.Directives, " "))}",
        InlineFragmentNode fragment => Words(
            "...",
            Wrap("on ", Optional(fragment.TypeCondition)),
            Join(fragment.Directives, " "),
            Print(fragment.SelectionSet)),
        _ => throw new ArgumentException($"There is no selection of type {selection.GetType()}.", nameof(selection)),
    };

    private static string PrintVariableDefinition(VariableDefinitionNode variable) =>
        Described(variable.Description)
        + $"{Print(variable.Variable)}: {Print(variable.Type)}"
        + Wrap(" = ", Optional(variable.DefaultValue))
        + Wrap(" ", Join(variable.Directives, " "));

    private static string PrintOperation(OperationDefinitionNode operation)
    {
        string[] variables = [.. operation.VariableDefinitions.Select(Print)];
        var prefix = Described(operation.Description) + Words(
            Keyword(operation.Operation),
            Optional(operation.Name) + (AnyMultiline(variables)
                ? $"(\n{string.Join('\n', variables)}\n)"
                : Wrap("(", string.Join(", ", variables), ")")),
            Join(operation.Directives, " "));
        var selectionSet = Print(operation.SelectionSet);
        return prefix is "query" ? selectionSet : $"{prefix} {selectionSet}";
    }

    internal static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private static string PrintFragmentDefinition(FragmentDefinitionNode fragment) =>
        Described(fragment.Description) + Words(
            "fragment",
            fragment.Name.Value,
            "on",
            fragment.TypeCondition.Name.Value,
            Join(fragment.Directives, " "),
            Print(fragment.SelectionSet));

    private static string Optional(SyntaxNode? node) => node is null ? "" : Print(node);

    private static string Described(StringValueNode? description) => Wrap("", Optional(description), "\n");

    private static string Join(IEnumerable<SyntaxNode> nodes, string separator) =>
        string.Join(separator, nodes.Select(Print));

    /// <summary>The texts that are not empty, with spaces between them.</summary>
    private static string Words(params IEnumerable<string> texts) =>
        string.Join(' ', texts.Where(text => text.Length > 0));

    /// <summary>Nothing when there is nothing to wrap.</summary>
    private static string Wrap(string start, string text, string end = "") => text is "" ? "" : start + text + end;

    private static string Block(IEnumerable<SyntaxNode> nodes) => Wrap("{\n", Indent(Join(nodes, "\n")), "\n}");

    private static string Indent(string text) =>
        Wrap("  ", text.Replace("\n", "\n  ", StringComparison.Ordinal));

    private static bool AnyMultiline(string[] texts) => texts.Any(text => text.Contains('\n', StringComparison.Ordinal));
}
