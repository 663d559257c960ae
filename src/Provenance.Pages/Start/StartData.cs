using Provenance.Pages.Records;

namespace Provenance.Pages.Start;

/// <summary>The answer to <c>StartPage</c>.</summary>
public sealed record StartData(Counted? Claims, Counted? Sources, Counted? Citations, Connection<NewDocument>? Documents);

/// <summary>A document with the number of its passages.</summary>
public sealed record NewDocument(
    string Key, string? Title, string? Description, SourceRef? Publisher, FuzzyDate? PublishedAt, Counted? Evidence)
{
    /// <summary>The document as pages name it.</summary>
    public DocumentRef Document => new(Key, Title, Description, Publisher, PublishedAt);
}

/// <summary>The questions whose answers moved most.</summary>
public sealed record MovingQuestions(int TotalCount, IReadOnlyList<MovingQuestion> Edges);

/// <summary>A question with how its answers moved, and when they did last.</summary>
public sealed record MovingQuestion(QuestionRef Node, string Explanation, DateTimeOffset RecordedAt);

/// <summary>The answer to <c>StartFindings</c>.</summary>
public sealed record StartFindingsData(
    MovingQuestions? MovingQuestions,
    Connection<QuestionRef>? Questions,
    ReliedUponSources? MostReliedUponSources,
    Connection<CircularReport>? CircularReports,
    Connection<ClaimRef>? OneUnnamedSource);

/// <summary>The sources on which most rests.</summary>
public sealed record ReliedUponSources(IReadOnlyList<ReliedUponSource> Edges);

/// <summary>A source on which claims rest.</summary>
public sealed record ReliedUponSource(SourceRef Node, int ClaimCount, int OutletCount);

/// <summary>A finding of circular reports in a sentence.</summary>
public sealed record CircularReport(string Kind, string Explanation);
