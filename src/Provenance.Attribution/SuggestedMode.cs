namespace Provenance.Attribution;

/// <summary>In whose words a passage renders what it ascribes.</summary>
public enum SuggestedMode
{
    /// <summary>All of it is in quotation marks.</summary>
    Direct,

    /// <summary>A part of it is in quotation marks.</summary>
    Mixed,

    /// <summary>In the words of the text.</summary>
    Indirect,

    /// <summary>In the words of the text and without a verb of its own: it goes on with what was ascribed
    /// before.</summary>
    FreeIndirect,

    /// <summary>Nothing is rendered: a link or a credit line.</summary>
    Link,
}
