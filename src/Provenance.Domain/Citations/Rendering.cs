namespace Provenance.Domain.Citations;

/// <summary>The part of a document that a passage stands in.</summary>
public enum DocumentSection
{
    /// <summary>The headline.</summary>
    Headline,

    /// <summary>The lines below the headline that sum the article up.</summary>
    Standfirst,

    /// <summary>A line below the headline, or a heading within.</summary>
    Subhead,

    /// <summary>The running text.</summary>
    Body,

    /// <summary>A link to another story, off topic.</summary>
    RelatedLink,

    /// <summary>The foot of the page.</summary>
    Footer,

    /// <summary>The words below a picture.</summary>
    Caption,

    /// <summary>A credit line, for example of a photo.</summary>
    Credit,
}

/// <summary>How a passage renders a statement.</summary>
public enum QuotationMode
{
    /// <summary>In the speaker's words, in quotation marks.</summary>
    Direct,

    /// <summary>Partly in the speaker's words.</summary>
    Mixed,

    /// <summary>In the reporter's words.</summary>
    Paraphrase,

    /// <summary>In the reporter's words, the attribution carried over from another sentence.</summary>
    FreeIndirect,

    /// <summary>By a link or a credit, without content.</summary>
    Link,
}

/// <summary>The speaker's attitude to the content, according to the passage.</summary>
public enum SourceAttitude
{
    /// <summary>Asserts it.</summary>
    Assertion,

    /// <summary>Believes it.</summary>
    Belief,

    /// <summary>Knows it.</summary>
    Knowledge,

    /// <summary>Feels or hopes something about it.</summary>
    Attitude,

    /// <summary>Intends it.</summary>
    Intention,
}

/// <summary>The reporter's tone towards the content, as the cue shows it.</summary>
public enum ReporterTone
{
    /// <summary>Takes no side: "said".</summary>
    Neutral,

    /// <summary>Takes it as true: "reveals", "confirmed".</summary>
    Endorsing,

    /// <summary>Keeps a distance: "claimed", "allegedly".</summary>
    Distancing,
}

/// <summary>Whether the words state something or the annotator inferred it.</summary>
public enum EvidenceBasis
{
    /// <summary>It is in the words.</summary>
    Explicit,

    /// <summary>It is not in the words, but follows from them.</summary>
    Implicit,
}
