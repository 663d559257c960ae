namespace Provenance.Domain.Amendments;

/// <summary>The kinds of records whose fields can be put right. A measure is not among them: it says what recorded figures
/// mean. Nor is a text, nor a passage, which a <see cref="Corrections.Correction"/> replaces.</summary>
public enum AmendedKind
{
    /// <summary>A speaker.</summary>
    Source,

    /// <summary>A document, but for its text.</summary>
    Document,

    /// <summary>Those among whom quantities are counted.</summary>
    Population,

    /// <summary>Where quantities are counted.</summary>
    Place,

    /// <summary>A question that claims answer.</summary>
    Question,

    /// <summary>A proposition that is stated.</summary>
    Claim,
}
