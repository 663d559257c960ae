using System.Collections.Frozen;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>The coercions of the built-in scalars (section 3.5).</summary>
internal static class BuiltInCoercions
{
    public static FrozenDictionary<string, ScalarCoercion> ByName { get; } = new Dictionary<string, ScalarCoercion>
    {
        ["Int"] = new IntCoercion(),
        ["Float"] = new FloatCoercion(),
        ["String"] = new StringCoercion(),
        ["Boolean"] = new BooleanCoercion(),
        ["ID"] = new IdCoercion(),
    }.ToFrozenDictionary();
}
