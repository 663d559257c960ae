namespace Provenance.Attribution.Phrases;

/// <summary>How a verb stands in its clause.</summary>
internal enum Voice
{
    /// <summary>With a subject before it, or after it in "said X".</summary>
    Active,

    /// <summary>With a form of "be".</summary>
    Passive,

    /// <summary>An ing-form without "be": ", adding that".</summary>
    Gerund,

    /// <summary>After "to".</summary>
    Infinitive,
}
