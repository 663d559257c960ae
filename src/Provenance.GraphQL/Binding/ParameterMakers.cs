using System.Reflection;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Binding;

/// <summary>Knows where resolvers get parameters that are neither parents nor arguments of their field: from methods
/// that make them from the call, or from the services.</summary>
internal sealed class ParameterMakers
{
    private readonly Dictionary<Type, MethodInfo> _makers = [];

    /// <summary>No makers; services are only looked up when a field is resolved.</summary>
    public static ParameterMakers None { get; } = new();

    /// <summary>Whether a type is a service.</summary>
    public Func<Type, bool> IsService { get; set; } = static _ => true;

    /// <summary>Adds the methods of a class, each as the maker of its return type.</summary>
    public IEnumerable<GraphQLError> Add(Type type)
    {
        foreach (var maker in type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            if (maker.IsGenericMethod || maker.ReturnType == typeof(void))
            {
                yield return new GraphQLError($"{type.Name}.{maker.Name} makes no parameter. Let it give one, and have no "
                    + "type parameters.");
            }
            else if (!_makers.TryAdd(maker.ReturnType, maker))
            {
                yield return new GraphQLError($"{type.Name}.{maker.Name} makes {TypeNames.Of(maker.ReturnType)}, as does "
                    + $"{_makers[maker.ReturnType].DeclaringType!.Name}.{_makers[maker.ReturnType].Name}. Keep one of them.");
            }
        }
    }

    /// <summary>The method that makes a type; null if none does.</summary>
    public MethodInfo? Find(Type type) => _makers.GetValueOrDefault(type);
}
