namespace Provenance.Server.Binding;

/// <summary>Names the properties of the parents that a resolver looks at, beside the id: only these are read for it. Each
/// resolver of records has this attribute or <see cref="FollowsAttribute"/>; see <see cref="ParentNeeds"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsAttribute(params string[] properties) : Attribute
{
    public IReadOnlyList<string> Properties => properties;

    /// <summary>Whether it looks at whole records.</summary>
    public bool Whole { get; set; }
}

/// <summary>The one property of the parents that a resolver looks at: the id of the row that it gives, which may be read
/// along with the parents.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FollowsAttribute(string property) : Attribute
{
    public string Property => property;
}
