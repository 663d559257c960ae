using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The default value of an input field does not contain itself through the defaults of omitted fields (section
/// 3.10, <c>InputFieldDefaultValueHasCycle</c>), and is not nested deeper than input values may be. Time: fields and
/// literals, each visited once.</summary>
internal sealed class DefaultValueCyclesRule
{
    private readonly SchemaContext _context;
    private readonly HashSet<InputValue> _visited = [];
    private readonly List<InputValue> _path = [];

    private DefaultValueCyclesRule(SchemaContext context) => _context = context;

    public static void Check(SchemaContext context)
    {
        var rule = new DefaultValueCyclesRule(context);
        foreach (var type in context.InputObjects)
        {
            rule.Follow(type, new ObjectValueNode(), 0);
        }
    }

    private void Follow(InputObjectType type, ValueNode value, int depth)
    {
        switch (value)
        {
            case ListValueNode or ObjectValueNode when depth > InputCoercion.MaxDepth:
                _context.Report(
                    $"The default value of Input Object field {_path[0].Coordinate} is nested deeper than "
                        + $"{InputCoercion.MaxDepth} levels.",
                    _path[0].DefaultValue);
                break;
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    Follow(type, item, depth + 1);
                }

                break;
            case ObjectValueNode literal:
                FollowFields(type, literal, depth + 1);
                break;
        }
    }

    private void FollowFields(InputObjectType type, ObjectValueNode literal, int depth)
    {
        foreach (var field in type.Fields.Values)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (literal.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } given)
            {
                Follow(fieldType, given.Value, depth);
            }
            else if (field.DefaultValue is not null)
            {
                FollowDefault(field, fieldType, field.DefaultValue, depth);
            }
        }
    }

    private void FollowDefault(InputValue field, InputObjectType type, ValueNode value, int depth)
    {
        var start = _path.IndexOf(field);
        if (start >= 0)
        {
            var others = _path.Skip(start + 1).Select(other => other.Coordinate).ToList();
            var via = others is [] ? "" : $" via the default values of: {string.Join(", ", others)}";
            _context.Report(
                "Invalid circular reference. The default value of Input Object field "
                    + $"{field.Coordinate} references itself{via}.",
                _path.Skip(start).Select(step => step.DefaultValue));
        }
        else if (_visited.Add(field))
        {
            _path.Add(field);
            Follow(type, value, depth);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
