using System.Text;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Random input values of a type, as literals and as JSON.</summary>
/// <param name="dice">The choices.</param>
/// <param name="variableFor">Declares a variable for a place of a type and gives its name with the dollar sign.</param>
internal sealed class ValueGenerator(Dice dice, Func<GraphQLType, string> variableFor)
{
    private const int MaxDepth = 4;

    /// <summary>A literal that fits the type.</summary>
    public string Literal(GraphQLType type, bool allowVariables = true, int depth = 0) => type switch
    {
        _ when allowVariables && dice.Chance(20) => variableFor(type),
        NonNullType nonNull => NonNullLiteral(nonNull.Nullable, allowVariables, depth),
        _ => dice.Chance(15) ? "null" : NonNullLiteral(type, allowVariables, depth),
    };

    /// <summary>A JSON value that fits the type.</summary>
    public string Json(GraphQLType type, int depth = 0) => type switch
    {
        NonNullType nonNull => NonNullJson(nonNull.Nullable, depth),
        _ => dice.Chance(15) ? "null" : NonNullJson(type, depth),
    };

    private string NonNullLiteral(GraphQLType type, bool allowVariables, int depth)
    {
        switch (type)
        {
            case ListType { Named: not ScalarType { Name: not ("Int" or "Float" or "String" or "Boolean" or "ID") } } list when dice.Chance(20):
                // A value that is no list stands for a list of it (section 3.11); a variable cannot, and custom scalars may be lists.
                return NonNullLiteral(list.Named, allowVariables: false, depth + 1);
            case ListType list:
                return $"[{string.Join(dice.Chance(50) ? " " : ", ", Items().Select(_ => Literal(list.ItemType, allowVariables, depth + 1)))}]";
            case InputObjectType input:
                return $"{{{string.Join(", ", FieldsOf(input, depth).Select(field =>
                    $"{field.Name}: {(input.IsOneOf
                        ? OneOfLiteral(field.Type, allowVariables, depth + 1)
                        : Literal(field.Type, allowVariables, depth + 1))}"))}}}";
            case EnumType enumType:
                return dice.Pick([.. enumType.Values.Keys]);
            default:
                return ((NamedType)type).Name switch
                {
                    "Int" => TextGenerator.Integer(dice),
                    "Float" => TextGenerator.Float(dice),
                    "Boolean" => dice.Chance(50) ? "true" : "false",
                    "ID" => dice.Chance(30) ? TextGenerator.Integer(dice) : TextGenerator.StringLiteral(dice),
                    "String" => TextGenerator.StringLiteral(dice),
                    _ => AnyLiteral(allowVariables, depth),
                };
        }
    }

    private string OneOfLiteral(GraphQLType type, bool allowVariables, int depth) =>
        allowVariables && dice.Chance(20) ? variableFor(new NonNullType(type)) : NonNullLiteral(type, allowVariables, depth);

    private string NonNullJson(GraphQLType type, int depth) => type switch
    {
        ListType list => $"[{string.Join(',', Items().Select(_ => Json(list.ItemType, depth + 1)))}]",
        InputObjectType input => $"{{{string.Join(',', FieldsOf(input, depth).Select(field =>
            $"\"{field.Name}\":{(input.IsOneOf ? NonNullJson(field.Type, depth + 1) : Json(field.Type, depth + 1))}"))}}}",
        EnumType enumType => $"\"{dice.Pick([.. enumType.Values.Keys])}\"",
        _ => ((NamedType)type).Name switch
        {
            "Int" => TextGenerator.Integer(dice),
            "Float" => TextGenerator.Float(dice),
            "Boolean" => dice.Chance(50) ? "true" : "false",
            "ID" => dice.Chance(30) ? TextGenerator.Integer(dice) : JsonGenerator.Text(dice),
            "String" => JsonGenerator.Text(dice),
            _ => dice.Chance(50) ? JsonGenerator.Object(dice, depth) : JsonGenerator.Text(dice),
        },
    };

    /// <summary>The one field of a OneOf object; of others the required fields and, while there is room, more.</summary>
    private IEnumerable<InputValue> FieldsOf(InputObjectType type, int depth) => type.IsOneOf
        ? [depth < MaxDepth ? dice.Pick([.. type.Fields.Values]) : type.Fields.Values.First(field => field.Type is ScalarType or EnumType)]
        : [.. type.Fields.Values.Where(field => field.IsRequired || (depth < MaxDepth && dice.Chance(40)))];

    private string AnyLiteral(bool allowVariables, int depth)
    {
        if (depth < MaxDepth && dice.Chance(30))
        {
            var text = new StringBuilder();
            foreach (var _ in Items())
            {
                text.Append(AnyLiteral(allowVariables, depth + 1)).Append(' ');
            }

            return dice.Chance(50) ? $"[{text}]" : $"{{a: {AnyLiteral(allowVariables, depth + 1)}, b: [{text}]}}";
        }

        return dice.Below(5) switch
        {
            0 => TextGenerator.Float(dice),
            1 => "SOME_NAME",
            2 => "true",
            _ => TextGenerator.StringLiteral(dice),
        };
    }

    private IEnumerable<int> Items() => Enumerable.Range(0, dice.Few(5));
}
