using System.Collections;
using System.Globalization;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Coercion;

/// <summary>Replaces the variables in literals of custom scalars by their values.</summary>
internal static class VariableSubstitution
{
    /// <summary>The literal without variables. A missing variable becomes null, or is left out if it is a field of an
    /// object.</summary>
    public static ValueNode In(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        VariableNode variable => ToLiteral(variables?.GetValueOrDefault(variable.Name.Value)),
        ListValueNode list => new ListValueNode
        {
            Location = list.Location,
            Values = [.. list.Values.Select(item => In(item, variables))],
        },
        ObjectValueNode map => new ObjectValueNode
        {
            Location = map.Location,
            Fields = [.. map.Fields.Where(field => IsGiven(field.Value, variables)).Select(field => new ObjectFieldNode
            {
                Location = field.Location,
                Name = field.Name,
                Value = In(field.Value, variables),
            })],
        },
        _ => literal,
    };

    private static bool IsGiven(ValueNode value, IReadOnlyDictionary<string, object?>? variables) =>
        value is not VariableNode variable || variables?.ContainsKey(variable.Name.Value) is true;

    private static ValueNode ToLiteral(object? value) => value switch
    {
        null => new NullValueNode(),
        bool flag => new BooleanValueNode { Value = flag },
        string text => new StringValueNode { Value = text },
        int or long => new IntValueNode { Value = Convert.ToString(value, CultureInfo.InvariantCulture)! },
        double number => new FloatValueNode { Value = NumberText.Of(number) },
        decimal number => new FloatValueNode { Value = number.ToString(CultureInfo.InvariantCulture) },
        IReadOnlyDictionary<string, object?> map => new ObjectValueNode
        {
            Fields = [.. map.Select(entry => new ObjectFieldNode
            {
                Name = new NameNode { Value = entry.Key },
                Value = ToLiteral(entry.Value),
            })],
        },
        IEnumerable list => new ListValueNode { Values = [.. list.Cast<object?>().Select(ToLiteral)] },
        _ => new StringValueNode { Value = Convert.ToString(value, CultureInfo.InvariantCulture)! },
    };
}
