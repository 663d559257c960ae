namespace Provenance.Server.Binding;

/// <summary>The properties of the parents that a resolver looks at, but for the id: no others need be read for it. Without
/// the attribute it may look at all.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsAttribute(params string[] properties) : Attribute
{
    public IReadOnlyList<string> Properties => properties;
}

/// <summary>The one property of the parents that a resolver looks at: the id of the row that it gives, which may be read
/// along with the parents.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FollowsAttribute(string property) : Attribute
{
    public string Property => property;
}
