using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Sorting;

/// <summary>A column to sort sources by.</summary>
public sealed record SourceOrder : Order<Source>
{
    /// <summary>Their keys.</summary>
    public SortDirection? Key { get; init; }

    /// <summary>Their names.</summary>
    public SortDirection? Name { get; init; }

    /// <summary>Their countries.</summary>
    public SortDirection? Country { get; init; }

    internal override void Read(SortColumns<Source> columns)
    {
        columns.By(Key, source => source.Key);
        columns.By(Name, source => source.Name);
        columns.By(Country, source => source.Country);
    }
}

/// <summary>A column to sort documents by.</summary>
public sealed record DocumentOrder : Order<Document>
{
    /// <summary>Their keys.</summary>
    public SortDirection? Key { get; init; }

    /// <summary>Their titles.</summary>
    public SortDirection? Title { get; init; }

    /// <summary>When they came out.</summary>
    public FuzzyDateOrder? PublishedAt { get; init; }

    /// <summary>Who put them out.</summary>
    public SourceOrder? Publisher { get; init; }

    internal override void Read(SortColumns<Document> columns)
    {
        columns.By(Key, document => document.Key);
        columns.By(Title, document => document.Title);
        columns.By(PublishedAt?.Earliest, document => document.PublishedAt!.Earliest);
        columns.By(PublishedAt?.Latest, document => document.PublishedAt!.Latest);
        columns.ByOther(Publisher, (store, document) =>
            store.Sources.Where(source => source.Id == document.PublisherId));
    }
}

/// <summary>A column to sort questions by.</summary>
public sealed record QuestionOrder : Order<Question>
{
    /// <summary>Their keys.</summary>
    public SortDirection? Key { get; init; }

    /// <summary>Their words.</summary>
    public SortDirection? Text { get; init; }

    internal override void Read(SortColumns<Question> columns)
    {
        columns.By(Key, question => question.Key);
        columns.By(Text, question => question.Text);
    }
}

/// <summary>A column to sort claims by.</summary>
public sealed record ClaimOrder : Order<Claim>
{
    /// <summary>Their keys.</summary>
    public SortDirection? Key { get; init; }

    /// <summary>Their propositions.</summary>
    public SortDirection? Proposition { get; init; }

    /// <summary>The figures they give.</summary>
    public EstimateOrder? Estimate { get; init; }

    /// <summary>The questions they answer.</summary>
    public QuestionOrder? Question { get; init; }

    internal override void Read(SortColumns<Claim> columns)
    {
        columns.By(Key, claim => claim.Key);
        columns.By(Proposition, claim => claim.Proposition);
        columns.By(Estimate?.Value, claim => (double?)claim.Estimate!.Value);
        columns.By(Estimate?.AsOf?.Earliest, claim => claim.Estimate!.AsOf!.Earliest);
        columns.By(Estimate?.AsOf?.Latest, claim => claim.Estimate!.AsOf!.Latest);
        columns.ByOther(Question, (store, claim) =>
            store.Questions.Where(question => question.Id == claim.QuestionId));
    }
}

/// <summary>A column to sort statements by.</summary>
public sealed record StatementOrder : Order<Statement>
{
    /// <summary>When they were made.</summary>
    public FuzzyDateOrder? StatedAt { get; init; }

    /// <summary>Who made them.</summary>
    public SourceOrder? Source { get; init; }

    /// <summary>What they say.</summary>
    public ClaimOrder? Claim { get; init; }

    /// <summary>In which documents.</summary>
    public DocumentOrder? Document { get; init; }

    internal override void Read(SortColumns<Statement> columns)
    {
        columns.By(StatedAt?.Earliest, statement => statement.StatedAt!.Earliest);
        columns.By(StatedAt?.Latest, statement => statement.StatedAt!.Latest);
        columns.ByOther(Source, (store, statement) =>
            store.Sources.Where(source => source.Id == statement.SourceId));
        columns.ByOther(Claim, (store, statement) => store.Claims.Where(claim => claim.Id == statement.ClaimId));
        columns.ByOther(Document, (store, statement) =>
            store.Documents.Where(document => document.Id == statement.DocumentId));
    }
}

/// <summary>A column to sort citations by.</summary>
public sealed record CitationOrder : Order<Citation>
{
    /// <summary>Their statements that rest on others.</summary>
    public StatementOrder? Citing { get; init; }

    /// <summary>The statements they rest on.</summary>
    public StatementOrder? Cited { get; init; }

    internal override void Read(SortColumns<Citation> columns)
    {
        columns.ByOther(Citing, (store, citation) =>
            store.Statements.Where(statement => statement.Id == citation.CitingId));
        columns.ByOther(Cited, (store, citation) =>
            store.Statements.Where(statement => statement.Id == citation.CitedId));
    }
}

/// <summary>Which day of a date to sort by: exactly one property is set.</summary>
public sealed record FuzzyDateOrder
{
    /// <summary>The first day it can have been.</summary>
    public SortDirection? Earliest { get; init; }

    /// <summary>The last day it can have been.</summary>
    public SortDirection? Latest { get; init; }
}

/// <summary>What of a figure to sort by: exactly one property is set.</summary>
public sealed record EstimateOrder
{
    /// <summary>The number printed.</summary>
    public SortDirection? Value { get; init; }

    /// <summary>Up to when it was counted.</summary>
    public FuzzyDateOrder? AsOf { get; init; }
}
