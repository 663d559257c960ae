namespace Provenance.Data.Tests.Readers.Filtering;

/// <summary>Makes filters and orders of any shape by setting some of their properties.</summary>
internal sealed class RandomFilters(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A filter with one to three properties set, down to a depth.</summary>
    public object Filter(Type type, int depth)
    {
        var filter = Activator.CreateInstance(type)!;
        var properties = type.GetProperties()
            .Where(property => depth > 1 || !IsNested(property.PropertyType))
            .ToArray();
        foreach (var property in _random.GetItems(properties, 1 + _random.Next(3)))
        {
            property.SetValue(filter, Value(property.PropertyType, depth));
        }

        return filter;
    }

    /// <summary>An order by one column.</summary>
    public object Order(Type type)
    {
        var order = Activator.CreateInstance(type)!;
        var property = _random.GetItems(type.GetProperties(), 1)[0];
        property.SetValue(order, Nullable.GetUnderlyingType(property.PropertyType) is { } direction
            ? _random.GetItems(Enum.GetValuesAsUnderlyingType(direction).Cast<object>()
                .Select(value => Enum.ToObject(direction, value)).ToArray(), 1)[0]
            : Order(property.PropertyType));
        return order;
    }

    private static bool IsNested(Type type) =>
        !type.Name.Contains("Operation", StringComparison.Ordinal) && !type.FullName!.StartsWith("System.", StringComparison.Ordinal)
        || type.IsGenericType && type.GetGenericArguments()[0].BaseType is { IsGenericType: true } parent
            && parent.Name.StartsWith("Filter", StringComparison.Ordinal);

    private object Value(Type type, int depth)
    {
        if (type.Name.Contains("Operation", StringComparison.Ordinal))
        {
            return Operations(type);
        }

        if (type.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal))
        {
            var items = Array.CreateInstance(type.GetGenericArguments()[0], _random.Next(4));
            for (var i = 0; i < items.Length; i++)
            {
                items.SetValue(Value(type.GetGenericArguments()[0], depth - 1), i);
            }

            return items;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            var text when text == typeof(string) => _random.GetItems([.. RandomGraph.Texts], 1)[0],
            var day when day == typeof(DateOnly) => _random.GetItems([.. RandomGraph.Days], 1)[0],
            var number when number == typeof(double) => (double)_random.GetItems([.. RandomGraph.Numbers], 1)[0],
            var yesOrNo when yesOrNo == typeof(bool) => _random.Next(2) == 0,
            { IsEnum: true } => Enum.ToObject(type, _random.Next(Math.Min(4, Enum.GetValuesAsUnderlyingType(type).Length))),
            _ => Filter(type, depth - 1),
        };
    }

    private object Operations(Type type)
    {
        var operations = Activator.CreateInstance(type)!;
        var property = _random.GetItems(type.GetProperties(), 1)[0];
        property.SetValue(operations, Value(property.PropertyType, depth: 1));
        return operations;
    }
}
