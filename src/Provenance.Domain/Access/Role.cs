namespace Provenance.Domain.Access;

/// <summary>What someone may do; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Reads.</summary>
    Reader,

    /// <summary>Proposes changes.</summary>
    Contributor,

    /// <summary>Records, rates, corrects and imports.</summary>
    Editor,

    /// <summary>Decides on the server itself.</summary>
    Administrator,
}
