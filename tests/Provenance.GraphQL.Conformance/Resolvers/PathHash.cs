using System.Text;

namespace Provenance.GraphQL.Conformance.Resolvers;

/// <summary>FNV-1a with 32 bits (offset 2166136261, prime 16777619) of a response path: its entries joined by points, in
/// UTF-8.</summary>
internal static class PathHash
{
    public static uint Of(IReadOnlyList<object> path)
    {
        var hash = 2166136261u;
        foreach (var unit in Encoding.UTF8.GetBytes(string.Join('.', path)))
        {
            hash = unchecked((hash ^ unit) * 16777619u);
        }

        return hash;
    }
}
