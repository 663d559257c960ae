using System.Runtime.CompilerServices;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>The default value of an input field does not contain itself through the defaults of fields that it leaves
/// out (section 3.10, <c>InputFieldDefaultValueHasCycle</c>). Time: fields and literals, each looked at once.</summary>
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
            rule.Follow(type, new ObjectValueNode());
        }
    }

    private void Follow(InputObjectType type, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                foreach (var item in list.Values)
                {
                    Follow(type, item);
                }

                break;
            case ObjectValueNode literal:
                FollowFields(type, literal);
                break;
        }
    }

    private void FollowFields(InputObjectType type, ObjectValueNode literal)
    {
        // As deep as defaults lead from type to type: a stack overflow could not be caught.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var field in type.Fields.Values)
        {
            if (field.Type.Named is not InputObjectType fieldType)
            {
                continue;
            }

            if (literal.Fields.LastOrDefault(node => node.Name.Value == field.Name) is { } given)
            {
                Follow(fieldType, given.Value);
            }
            else if (field.DefaultValue is not null)
            {
                FollowDefault(field, fieldType, field.DefaultValue);
            }
        }
    }

    private void FollowDefault(InputValue field, InputObjectType type, ValueNode value)
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
            Follow(type, value);
            _path.RemoveAt(_path.Count - 1);
        }
    }
}
