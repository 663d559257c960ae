namespace Provenance.Domain.Changes;

/// <summary>What was asked for when records were changed.</summary>
public enum ChangeAction
{
    /// <summary>A corpus was imported.</summary>
    ImportCorpus,

    /// <summary>A document was added.</summary>
    AddDocument,

    /// <summary>A source was added.</summary>
    AddSource,

    /// <summary>Something was added to the record of a source.</summary>
    AddToSource,

    /// <summary>Something was added to the record of a document.</summary>
    AddToDocument,

    /// <summary>A measure was added.</summary>
    AddMeasure,

    /// <summary>A population was added.</summary>
    AddPopulation,

    /// <summary>A place was added.</summary>
    AddPlace,

    /// <summary>A question was added.</summary>
    AddQuestion,

    /// <summary>A claim was added.</summary>
    AddClaim,

    /// <summary>A passage was recorded that ascribes claims to a chain of sources.</summary>
    RecordCitation,

    /// <summary>A passage was recorded in a document's own voice.</summary>
    RecordStatement,

    /// <summary>It was recorded that a publisher took a whole document back.</summary>
    RetractDocument,

    /// <summary>It was recorded that a source took one statement back.</summary>
    RetractStatement,

    /// <summary>A passage was left out, since it only looks like an attribution.</summary>
    ExcludePassage,

    /// <summary>Two claims were related.</summary>
    LinkClaims,

    /// <summary>Two passages were related.</summary>
    LinkPassages,

    /// <summary>A source or a statement was rated.</summary>
    Assess,

    /// <summary>A recorded passage or a link between claims was called wrong.</summary>
    Correct,

    /// <summary>Two sources were merged.</summary>
    MergeSources,

    /// <summary>A merge of two sources was taken back.</summary>
    UnmergeSources,

    /// <summary>Two claims were merged.</summary>
    MergeClaims,

    /// <summary>A merge of two claims was taken back.</summary>
    UnmergeClaims,

    /// <summary>Two populations were merged.</summary>
    MergePopulations,

    /// <summary>A merge of two populations was taken back.</summary>
    UnmergePopulations,

    /// <summary>Two places were merged.</summary>
    MergePlaces,

    /// <summary>A merge of two places was taken back.</summary>
    UnmergePlaces,

    /// <summary>Two records were marked as not the same.</summary>
    MarkNotTheSame,

    /// <summary>The mark that two records are not the same was taken back.</summary>
    UnmarkNotTheSame,

    /// <summary>A source was given another name.</summary>
    SetAlias,

    /// <summary>Fields of a source were put right.</summary>
    CorrectSource,

    /// <summary>Fields of a document were put right.</summary>
    CorrectDocument,

    /// <summary>Fields of a population were put right.</summary>
    CorrectPopulation,

    /// <summary>Fields of a place were put right.</summary>
    CorrectPlace,

    /// <summary>Fields of a question were put right.</summary>
    CorrectQuestion,

    /// <summary>Fields of a claim were put right.</summary>
    CorrectClaim,

    /// <summary>Another change was taken back.</summary>
    Undo,
}
