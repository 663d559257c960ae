using System.Text;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>
/// Random valid schemas. A field name means the same type and arguments wherever it stands, so that every object type can
/// implement every interface and fields of one name can always be merged.
/// </summary>
internal sealed class SchemaGenerator
{
    private static readonly string[] _scalars = ["Int", "Float", "String", "Boolean", "ID", "Any"];
    private static readonly string[] _objectNames = ["Query", "Mutation", "Subscription", "T3", "T4", "T5", "T6", "T7"];
    private static readonly string[] _locations =
        ["QUERY", "MUTATION", "FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION", "FRAGMENT_DEFINITION"];

    private readonly Dice _dice;
    private readonly string[] _objects;
    private readonly string[] _interfaces;
    private readonly string[] _unions;
    private readonly string[] _enums;
    private readonly string[] _inputs;
    private readonly string[] _fields;

    private SchemaGenerator(Dice dice)
    {
        _dice = dice;
        _objects = _objectNames[..dice.Between(1, _objectNames.Length)];
        _interfaces = Names("I", 3);
        _unions = Names("U", 2);
        _enums = Names("E", 3);
        _inputs = Names("In", 4);
        _fields = [.. Enumerable.Range(0, dice.Between(3, 20)).Select(index => $"f{index}{Arguments()}: {OutputType()}{Deprecated()}")];
    }

    /// <summary>The type definitions of a schema.</summary>
    public static string Sdl(Dice dice) => new SchemaGenerator(dice).Schema();

    private string Schema()
    {
        var sdl = new StringBuilder("scalar Any @specifiedBy(url: \"https://example.com/any\")\n");
        var interfaces = new List<(string Name, string[] Fields)>();
        foreach (var name in _interfaces)
        {
            var fields = FieldSet();
            interfaces.Add((name, fields));
            Define(sdl, $"interface {name}", fields);
        }

        for (var index = 0; index < _objects.Length; index++)
        {
            var name = _objects[index];
            // Every interface has at least the first object type to stand for it.
            var implemented = interfaces.Where(_ => index == 0 || _dice.Chance(40)).ToList();
            var list = implemented is [] ? "" : $" implements {string.Join(" & ", implemented.Select(type => type.Name))}";
            Define(sdl, $"type {name}{list}", [.. implemented.SelectMany(type => type.Fields).Union(FieldSet())]);
        }

        foreach (var name in _unions)
        {
            sdl.AppendLine($"{Description()}union {name} = {string.Join(" | ", _objects[..1].Union(_dice.Some(_objects, 40)))}");
        }

        foreach (var name in _enums)
        {
            Define(sdl, $"enum {name}", [.. Enumerable.Range(0, _dice.Between(1, 5)).Select(value => $"{name}_V{value}{Deprecated()}")]);
        }

        foreach (var name in _inputs)
        {
            DefineInput(sdl, name);
        }

        sdl.AppendLine($"directive @mark(text: String = \"a\", n: Int) repeatable on {string.Join(" | ", _locations)}");
        sdl.AppendLine($"directive @once on {string.Join(" | ", _locations[..1].Union(_dice.Some(_locations, 60)))}");
        return sdl.ToString();
    }

    private void Define(StringBuilder sdl, string head, IReadOnlyList<string> members)
    {
        sdl.Append(Description()).Append(head).AppendLine(" {");
        foreach (var member in members)
        {
            sdl.Append("  ").Append(Description()).AppendLine(member);
        }

        sdl.AppendLine("}");
    }

    private void DefineInput(StringBuilder sdl, string name)
    {
        var isOneOf = _dice.Chance(25);
        string[] fields = [.. Enumerable.Range(0, _dice.Between(1, 5)).Select(index => $"i{index}: {InputField(name, isOneOf)}")];
        Define(sdl, isOneOf ? $"input {name} @oneOf" : $"input {name}", isOneOf ? ["leaf: Int", .. fields] : fields);
    }

    /// <summary>A required field is a leaf or an input object that stands before, so that every value can end.</summary>
    private string InputField(string owner, bool isOneOf)
    {
        var isLeaf = _dice.Chance(60);
        var before = _inputs[..Array.IndexOf(_inputs, owner)];
        var required = !isOneOf && (isLeaf || before is not []) && _dice.Chance(30);
        var name = isLeaf ? LeafName() : _dice.Pick(required ? before : _inputs);
        var type = required ? $"{Wrapped(name)}!" : Wrapped(name);
        return isLeaf && !isOneOf && !required && type == name && _dice.Chance(30) ? $"{type} = {LeafLiteral(name)}" : type;
    }

    private string[] FieldSet() => ["id: ID!", .. _dice.Some(_fields, 40)];

    private string OutputType()
    {
        var name = _dice.Chance(40) ? LeafName() : _dice.Pick((string[])[.. _objects, .. _interfaces, .. _unions]);
        return _dice.Chance(30) ? $"{Wrapped(name)}!" : Wrapped(name);
    }

    private string Arguments()
    {
        string[] arguments = [.. Enumerable.Range(0, _dice.Few(4)).Select(index => $"x{index}: {Argument()}")];
        return arguments is [] ? "" : $"({string.Join(_dice.Chance(50) ? ", " : "\n    ", arguments)})";
    }

    private string Argument()
    {
        var name = _inputs is [] || _dice.Chance(60) ? LeafName() : _dice.Pick(_inputs);
        var type = Wrapped(name);
        var literal = !_inputs.Contains(name) && type == name && _dice.Chance(30) ? $" = {LeafLiteral(name)}" : "";
        return (_dice.Chance(25) ? $"{type}!" : type) + literal;
    }

    private string Wrapped(string name) => _dice.Below(8) switch
    {
        0 => $"[{name}]",
        1 => $"[{name}!]",
        2 => $"[[{name}]!]",
        _ => name,
    };

    private string LeafName() => _dice.Pick((string[])[.. _scalars, .. _enums]);

    private string LeafLiteral(string name) => name switch
    {
        "Int" => TextGenerator.Integer(_dice),
        "Float" => TextGenerator.Float(_dice),
        "Boolean" => "true",
        "String" or "ID" or "Any" => TextGenerator.StringLiteral(_dice),
        _ => $"{name}_V0",
    };

    private string Description() => _dice.Chance(15) ? $"{TextGenerator.StringLiteral(_dice)}\n" : "";

    private string Deprecated() => _dice.Chance(10) ? " @deprecated(reason: \"Ask f0.\")" : "";

    private string[] Names(string stem, int most) => [.. Enumerable.Range(0, _dice.Between(0, most)).Select(index => $"{stem}{index}")];
}
