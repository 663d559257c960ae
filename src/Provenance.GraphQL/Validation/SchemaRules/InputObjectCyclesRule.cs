using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>Every input object can be given with finitely many values (section 3.10, "Circular References"). A type has
/// a finite value once all its required input objects have one, a OneOf type once one of its fields has one. Every
/// other type is part of a cycle or leads into one. Time: fields of all input objects.</summary>
internal sealed class InputObjectCyclesRule
{
    private readonly SchemaContext _context;
    private readonly HashSet<InputObjectType> _finite;
    private readonly HashSet<InputObjectType> _visited = [];
    private readonly List<(InputObjectType Type, InputValue Field)> _path = [];

    private InputObjectCyclesRule(SchemaContext context)
    {
        _context = context;
        _finite = FindFinite([.. context.InputObjects]);
    }

    public static void Check(SchemaContext context)
    {
        var rule = new InputObjectCyclesRule(context);
        foreach (var type in context.InputObjects)
        {
            rule.ReportCycles(type);
        }
    }

    private static HashSet<InputObjectType> FindFinite(List<InputObjectType> types)
    {
        var dependents = types
            .SelectMany(type => Targets(type).Select(target => (Target: target.Type, Dependent: type)))
            .ToLookup(edge => edge.Target, edge => edge.Dependent);
        var missing = types.ToDictionary(type => type, type => Targets(type).Count());
        var finite = types.Where(type => type.IsOneOf
            ? type.Fields.Count == 0 || missing[type] < type.Fields.Count
            : missing[type] == 0).ToHashSet();
        var pending = new Stack<InputObjectType>(finite);
        while (pending.TryPop(out var type))
        {
            foreach (var dependent in dependents[type])
            {
                if ((--missing[dependent] == 0 || dependent.IsOneOf) && finite.Add(dependent))
                {
                    pending.Push(dependent);
                }
            }
        }

        return finite;
    }

    /// <summary>The input objects that a value of the type must contain, or may have to contain in the case of a OneOf
    /// type.</summary>
    private static IEnumerable<(InputObjectType Type, InputValue Field)> Targets(InputObjectType type) =>
        from field in type.Fields.Values
        let target = (type.IsOneOf ? field.Type : (field.Type as NonNullType)?.Nullable) as InputObjectType
        where target is not null
        select (target, field);

    /// <summary>Follows the required input objects depth first, with an explicit stack, because a chain of types may be
    /// longer than the call stack allows.</summary>
    private void ReportCycles(InputObjectType root)
    {
        var open = new Stack<(InputObjectType Type, IEnumerator<(InputObjectType, InputValue)> Targets)>();
        Open(root);
        while (open.TryPeek(out var current))
        {
            if (!current.Targets.MoveNext())
            {
                // The step that led to this type is done; the first type has no such step.
                open.Pop();
                _path.RemoveRange(Math.Max(0, _path.Count - 1), Math.Min(1, _path.Count));
                continue;
            }

            var (target, field) = current.Targets.Current;
            _path.Add((current.Type, field));
            var start = _path.FindIndex(step => step.Type == target);
            if (start >= 0)
            {
                Report(target, start);
            }

            if (start >= 0 || !Open(target))
            {
                _path.RemoveAt(_path.Count - 1);
            }
        }

        bool Open(InputObjectType type)
        {
            var isNew = !_finite.Contains(type) && _visited.Add(type);
            if (isNew)
            {
                open.Push((type, Targets(type).GetEnumerator()));
            }

            return isNew;
        }
    }

    private void Report(InputObjectType type, int start)
    {
        var cycle = _path.Skip(start).Select(step => step.Field).ToList();
        _context.Report(
            $"Input Object {type} cannot be provided a finite value because it references itself through fields: "
                + $"{string.Join(", ", cycle.Select(field => field.Coordinate))}.",
            cycle.Select(field => field.Definition));
    }
}
