namespace Provenance.Domain.Documents;

/// <summary>What a version of an article did to the version before it.</summary>
public enum VersionKind
{
    /// <summary>It puts something right that the version before had wrong.</summary>
    Correction,

    /// <summary>It tells what happened since.</summary>
    Update,

    /// <summary>Something else; words say what.</summary>
    Other,
}
