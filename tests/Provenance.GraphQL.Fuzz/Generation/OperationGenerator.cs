using System.Text;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>One random operation with the fragments and variables that it alone uses.</summary>
internal sealed class OperationGenerator
{
    private const int MaxDepth = 7;

    private static readonly string[] _ignored = [" ", "\n", ", ", "\t", "\r\n", " # why\n", "\ufeff", " #\"\"\"\r"];

    private readonly GraphQLSchema _schema;
    private readonly RequestGenerator _owner;
    private readonly Dice _dice;
    private readonly ValueGenerator _values;
    private readonly List<(string Name, CompositeType Type, int Weight)> _fragments = [];
    private readonly List<string> _fragmentTexts = [];
    private readonly List<string> _definitions = [];
    private readonly List<string> _json = [];
    private StringBuilder _text = new();
    private int _left;
    private int _aliases;

    public OperationGenerator(GraphQLSchema schema, RequestGenerator owner, Dice dice, OperationType kind, string? name)
    {
        _schema = schema;
        _owner = owner;
        _dice = dice;
        _values = new ValueGenerator(dice, Variable);
        _left = dice.Between(1, 40);
        Kind = kind;
        Name = name;
        if (kind is OperationType.Subscription)
        {
            SubscriptionRoot();
        }
        else
        {
            Selections(schema.RootType(kind)!, 0);
        }

        var directives = kind is OperationType.Subscription ? "" : Directives(kind.ToString().ToUpperInvariant());
        var variables = _definitions is [] ? "" : $"({string.Join(Gap(), _definitions)})";
        var head = kind is OperationType.Query && name is null && variables + directives is "" && dice.Chance(50)
            ? ""
            : $"{(dice.Chance(10) ? TextGenerator.StringLiteral(dice) : "")}{kind.ToString().ToLowerInvariant()} {name}{variables}{directives}";
        Text = $"{head}{_text}\n{string.Concat(_fragmentTexts)}";
        Variables = $"{{{string.Join(',', _json)}}}";
    }

    public OperationType Kind { get; }

    public string? Name { get; }

    public string Text { get; }

    public string Variables { get; }

    private void SubscriptionRoot()
    {
        _text.Append('{');
        Field(_dice.Pick([.. _schema.SubscriptionType!.Fields.Values]), 0, conditions: false);
        _text.Append('}');
    }

    private void Selections(CompositeType type, int depth)
    {
        _text.Append(Gap()).Append('{').Append(Gap());
        for (var count = _dice.Between(1, 4); count > 0; count--)
        {
            Selection(type, depth);
            _text.Append(Gap());
        }

        _text.Append('}');
    }

    private void Selection(CompositeType type, int depth)
    {
        _left--;
        var isLast = depth >= MaxDepth || _left <= 0;
        switch (_dice.Below(10))
        {
            case 0:
                _text.Append("__typename");
                break;
            case 1 when !isLast:
                var condition = _dice.Pick(_owner.Overlapping(type));
                var on = condition != type || _dice.Chance(50) ? $"...{Gap()}on {condition}" : "...";
                _text.Append(on).Append(Conditions()).Append(Directives("INLINE_FRAGMENT"));
                Selections(condition, depth + 1);
                break;
            case 2 when !isLast:
                _text.Append($"...{Fragment(type, depth)}{Conditions()}{Directives("FRAGMENT_SPREAD")}");
                break;
            case 3 when type == _schema.QueryType && _dice.Chance(30):
                _text.Append($"{Alias()}__type(name: {_values.Literal(new NonNullType(_schema.Types["String"]))})").Append(
                    " { kind name fields(includeDeprecated: true) { name type { name ofType { kind } } args { defaultValue } } }");
                break;
            default:
                var fields = ((type as FieldsType)?.Fields.Values ?? []).Where(field => !isLast || field.Type.Named is not CompositeType);
                if (fields.ToList() is { Count: > 0 } some)
                {
                    Field(_dice.Pick(some), depth);
                }
                else
                {
                    _text.Append("__typename");
                }

                break;
        }
    }

    private void Field(FieldDefinition field, int depth, bool conditions = true)
    {
        string[] arguments = [.. field.Arguments.Values
            .Where(argument => argument.IsRequired || _dice.Chance(40))
            .Select(argument => $"{argument.Name}:{Gap()}{_values.Literal(argument.Type)}")];
        if (arguments is not [] || !_owner.UniformFields.Contains(field.Name) || _dice.Chance(20))
        {
            _text.Append(Alias());
        }

        _text.Append(field.Name);
        if (arguments is not [])
        {
            _text.Append('(').AppendJoin(Gap(), arguments).Append(')');
        }

        _text.Append(conditions ? Conditions() : "").Append(Directives("FIELD"));
        if (field.Type.Named is CompositeType composite)
        {
            Selections(composite, depth + 1);
        }
    }

    /// <summary>A fragment that fits an object of this type: one that is complete already, so that none is in itself, and
    /// small, so that spreading it again and again does not explode; or a new one.</summary>
    private string Fragment(CompositeType type, int depth)
    {
        var fitting = _fragments.Where(fragment => fragment.Weight < 8 && _owner.Overlapping(type).Contains(fragment.Type)).ToList();
        if (fitting is not [] && _dice.Chance(50))
        {
            return _dice.Pick(fitting).Name;
        }

        var name = $"F{Name}{_fragmentTexts.Count}";
        var condition = _dice.Pick(_owner.Overlapping(type));
        var slot = _fragmentTexts.Count;
        _fragmentTexts.Add("");
        var outer = _text;
        var before = _left;
        _text = new StringBuilder($"fragment {name} on {condition}{Directives("FRAGMENT_DEFINITION")}");
        Selections(condition, depth + 1);
        _fragmentTexts[slot] = _text.Append('\n').ToString();
        _text = outer;
        _fragments.Add((name, condition, before - _left));
        return name;
    }

    private string Alias() => $"alias_{_aliases++}:{Gap()}";

    private string Conditions()
    {
        var text = "";
        foreach (var name in _dice.Some(["skip", "include"], 6))
        {
            text += $" @{name}(if: {_values.Literal(new NonNullType(_schema.Types["Boolean"]))})";
        }

        return text;
    }

    private string Directives(string location)
    {
        if (!_dice.Chance(5))
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var directive in _schema.Directives.Values.Where(directive =>
            directive.Name is "mark" or "once" && directive.Locations.Contains(location)))
        {
            for (var times = directive.IsRepeatable ? _dice.Few(3) : 1; times > 0; times--)
            {
                text.Append(" @").Append(directive.Name).Append(directive.Name is "mark" && _dice.Chance(50) ? "(n: 3)" : "");
            }
        }

        return text.ToString();
    }

    private string Variable(GraphQLType place)
    {
        var name = $"v{_definitions.Count}";
        var type = place is not NonNullType && _dice.Chance(30) ? new NonNullType(place) : place;
        var initial = _dice.Chance(30) ? $" = {_values.Literal(type, allowVariables: false)}" : "";
        _definitions.Add($"${name}: {type}{initial}{Directives("VARIABLE_DEFINITION")}");
        if ((type is NonNullType && initial is "") || _dice.Chance(70))
        {
            _json.Add($"\"{name}\":{_values.Json(type)}");
        }

        return $"${name}";
    }

    private string Gap() => _dice.Chance(95) ? " " : _dice.Pick(_ignored);
}
