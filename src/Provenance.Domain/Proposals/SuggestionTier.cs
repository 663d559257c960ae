namespace Provenance.Domain.Proposals;

/// <summary>How what a program suggests is put before a person.</summary>
public enum SuggestionTier
{
    /// <summary>Right nine times in ten: marked for acceptance before it is looked at.</summary>
    Preselected,

    /// <summary>Right more often than not.</summary>
    Offered,

    /// <summary>Only asked: does the text ascribe this to somebody?</summary>
    Question,
}
