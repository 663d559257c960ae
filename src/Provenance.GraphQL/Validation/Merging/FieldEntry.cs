using System.Text;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.Merging;

/// <summary>A field as it is selected on a type.</summary>
/// <param name="parentType">The type it is selected on; null when it is not known.</param>
/// <param name="node">The selection.</param>
/// <param name="type">The field's type; null when it is not known.</param>
internal sealed class FieldEntry(NamedType? parentType, FieldNode node, GraphQLType? type)
{
    public NamedType? ParentType { get; } = parentType;

    public FieldNode Node { get; } = node;

    public GraphQLType? Type { get; } = type;

    public string ResponseName => (Node.Alias ?? Node.Name).Value;

    /// <summary>A text that is equal for equal arguments, whatever the order of arguments and of the fields of input
    /// objects.</summary>
    public string Arguments => field ??= KeyOf(Node.Arguments);

    private static string KeyOf(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments is [])
        {
            return "";
        }

        var key = new StringBuilder();
        foreach (var argument in arguments.OrderBy(argument => argument.Name.Value, StringComparer.Ordinal))
        {
            key.Append(argument.Name.Value).Append(':');
            Append(argument.Value, key);
            key.Append(',');
        }

        return key.ToString();
    }

    private static void Append(ValueNode value, StringBuilder key)
    {
        switch (value)
        {
            case ListValueNode list:
                key.Append('[');
                foreach (var item in list.Values)
                {
                    Append(item, key);
                    key.Append(',');
                }

                key.Append(']');
                break;
            case ObjectValueNode literal:
                key.Append('{');
                foreach (var field in literal.Fields.OrderBy(field => field.Name.Value, StringComparer.Ordinal))
                {
                    key.Append(field.Name.Value).Append(':');
                    Append(field.Value, key);
                    key.Append(',');
                }

                key.Append('}');
                break;
            case StringValueNode { IsBlock: true, Value: var text }:
                key.Append("block").Append(SyntaxPrinter.PrintString(text));
                break;
            default:
                key.Append(SyntaxPrinter.Print(value));
                break;
        }
    }
}
