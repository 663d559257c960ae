namespace Provenance.Data.Readers.Filtering;

/// <summary>The type of a source in the schema.</summary>
public enum SourceType
{
    /// <summary>An <see cref="Domain.Sources.Outlet"/>.</summary>
    Outlet,

    /// <summary>An <see cref="Domain.Sources.Agency"/>.</summary>
    Agency,

    /// <summary>An <see cref="Domain.Sources.Organization"/>.</summary>
    Organization,

    /// <summary>An <see cref="Domain.Sources.Official"/>.</summary>
    Official,

    /// <summary>A <see cref="Domain.Sources.Person"/>.</summary>
    Person,

    /// <summary>An <see cref="Domain.Sources.AnonymousSource"/>.</summary>
    Anonymous,

    /// <summary>An <see cref="Domain.Sources.UnspecifiedSource"/>.</summary>
    Unspecified,
}
