namespace Provenance.Attribution;

/// <summary>What the words that name a source stand for.</summary>
public enum NamedKind
{
    /// <summary>A person with a name.</summary>
    Person,

    /// <summary>A newspaper, broadcaster or agency.</summary>
    Outlet,

    /// <summary>Another organization, with a name or described: "South Korea’s spy agency".</summary>
    Organization,

    /// <summary>Somebody without a name: "a senior official", "Western sources".</summary>
    Unnamed,

    /// <summary>Nobody: a pronoun without anybody that it means, or a thing such as "the report".</summary>
    Unspecified,
}
