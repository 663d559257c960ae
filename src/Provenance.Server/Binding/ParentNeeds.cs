using System.Reflection;

namespace Provenance.Server.Binding;

/// <summary>
/// Finds resolvers of records that do not say what they look at. Of records only those columns are read that a request
/// needs: without the attribute a field would read all of them for nothing.
/// </summary>
internal static class ParentNeeds
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Says of each method that takes records as parents, and has no attribute, what to add to it.</summary>
    public static IEnumerable<string> Missing(IEnumerable<Type> resolvers) => resolvers
        .Where(type => type.Name.EndsWith("Fields", StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods(Declared))
        .Where(method => !method.IsSpecialName && ParentOf(method) is { } parent && IsRecord(parent))
        .Where(method => method.GetCustomAttribute<NeedsAttribute>() is null
            && method.GetCustomAttribute<FollowsAttribute>() is null)
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name} does not say what it looks at of "
            + $"{ParentOf(method)!.Name}. Add [Needs] if that is the id alone, [Needs(nameof(...))] with the properties, or "
            + "[Needs(Whole = true)].");

    private static Type? ParentOf(MethodInfo method) => method.GetParameters() switch
    {
        [{ ParameterType: { IsGenericType: true } list }, ..] => list.GetGenericArguments()[0],
        [var first, ..] => first.ParameterType,
        _ => null,
    };

    /// <summary>Whether a type is that of the store's records: these have an id.</summary>
    private static bool IsRecord(Type type) =>
        type.Assembly == typeof(Domain.Claims.Claim).Assembly && type.GetProperty(nameof(Domain.Claims.Claim.Id)) is not null;
}
