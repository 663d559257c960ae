using System.Reflection;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>The resolver classes by the type they serve: <c>ClaimFields</c> serves Claim; classes whose names end in
/// <c>Queries</c>, <c>Mutations</c> and <c>Subscriptions</c> serve the root types.</summary>
internal sealed class ResolverClasses(GraphQLSchema schema)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private readonly List<(string TypeName, Type Class)> _classes = [];
    private readonly HashSet<MethodInfo> _used = [];

    /// <summary>Adds a class for the type in its name; false when the name contains none.</summary>
    public bool Add(Type type)
    {
        if (TypeNameOf(type.Name) is not { } typeName)
        {
            return false;
        }

        Add(typeName, type);
        return true;
    }

    /// <summary>Adds a class for a type.</summary>
    public void Add(string typeName, Type type) => _classes.Add((typeName, type));

    /// <summary>The methods that answer a field: those of the type's own classes, or else those of its
    /// interfaces.</summary>
    public IReadOnlyList<MethodInfo> Find(ObjectType type, string fieldName)
    {
        foreach (var typeName in type.Interfaces.Select(candidate => candidate.Name).Prepend(type.Name))
        {
            var methods = _classes
                .Where(entry => entry.TypeName == typeName)
                .SelectMany(entry => entry.Class.GetMethods(Declared))
                .Where(method => !method.IsSpecialName && method.Name == Names.Pascal(fieldName))
                .ToList();
            if (methods.Count > 0)
            {
                _used.UnionWith(methods);
                return methods;
            }
        }

        return [];
    }

    /// <summary>The public methods that answer no field of the schema.</summary>
    public IEnumerable<MethodInfo> Unused() => _classes
        .SelectMany(entry => entry.Class.GetMethods(Declared))
        .Where(method => !method.IsSpecialName && !_used.Contains(method));

    private string? TypeNameOf(string className) => className switch
    {
        _ when className.EndsWith("Queries", StringComparison.Ordinal) => schema.RootType(OperationType.Query)?.Name,
        _ when className.EndsWith("Mutations", StringComparison.Ordinal) => schema.RootType(OperationType.Mutation)?.Name,
        _ when className.EndsWith("Subscriptions", StringComparison.Ordinal) =>
            schema.RootType(OperationType.Subscription)?.Name,
        _ when className.EndsWith("Fields", StringComparison.Ordinal) && schema.Types.ContainsKey(className[..^6]) =>
            className[..^6],
        _ => null,
    };
}
