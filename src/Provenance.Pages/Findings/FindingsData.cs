using Provenance.Pages.Records;

namespace Provenance.Pages.Findings;

/// <summary>The answer to <c>FindingsPage</c>. What could not be answered is null.</summary>
public sealed record FindingsData(
    CircularReports? CircularReports,
    Connection<RestingClaim>? OneUnnamedSource,
    Connection<RestingClaim>? NobodyNamed,
    Connection<JointClaim>? Jointly,
    Connection<WithdrawnStatement>? Withdrawn)
{
    /// <summary>Whether there is nothing of any kind.</summary>
    public bool FindsNothing => this is
    {
        CircularReports.Nodes.Count: 0, OneUnnamedSource.Nodes.Count: 0, NobodyNamed.Nodes.Count: 0, Jointly.Nodes.Count: 0,
    };
}

/// <summary>Reports that go in circles.</summary>
public sealed record CircularReports(
    int TotalCount, PageInfo PageInfo, IReadOnlyList<CircularReport> Nodes, CircularCoverage Coverage);

/// <summary>One of them.</summary>
public sealed record CircularReport(
    string Kind, string Explanation, IReadOnlyList<SourceRef> Sources, IReadOnlyList<CircularCitation> Citations)
{
    /// <summary>The claims that come back.</summary>
    public IReadOnlyList<ClaimRef> Claims =>
        [.. Citations.Select(citation => citation.Citing.Claim).OfType<ClaimRef>().DistinctBy(claim => claim.Key)];
}

/// <summary>A step of it.</summary>
public sealed record CircularCitation(CircularStatement Citing, CircularStatement Cited, IReadOnlyList<CircularEvidence> Evidence);

/// <summary>Who says what there.</summary>
public sealed record CircularStatement(SourceRef Source, ClaimRef? Claim);

/// <summary>The passage that shows the step.</summary>
public sealed record CircularEvidence(string Passage, DocumentRef Document, TextSpan Span);

/// <summary>Whether all were found.</summary>
public sealed record CircularCoverage(bool Complete);

/// <summary>A claim whose every chain ends with one source.</summary>
public sealed record RestingClaim(string Key, string Proposition, RestingIndependence? Independence)
{
    /// <summary>The claim as pages name it.</summary>
    public ClaimRef Claim => new(Key, Proposition);

    /// <summary>A passage that shows it; null if there is none.</summary>
    public CircularEvidence? Passage => Independence?.Groups is [var group, ..] ? group.Origin.Passage : null;
}

/// <summary>Why it counts as one.</summary>
public sealed record RestingIndependence(string Explanation, IReadOnlyList<RestingGroup> Groups);

/// <summary>The origins that count as one.</summary>
public sealed record RestingGroup(FoundOrigin Origin);

/// <summary>The one that stands for them.</summary>
public sealed record FoundOrigin(FoundStatement Statement)
{
    /// <summary>A passage that shows who rests on it; null if there is none.</summary>
    public CircularEvidence? Passage => Statement.CitedBy?.Nodes is [{ Evidence: [var evidence, ..] }, ..] ? evidence : null;
}

/// <summary>What it says, by those who have it from there.</summary>
public sealed record FoundStatement(Connection<FoundCitation>? CitedBy);

/// <summary>That one of them does.</summary>
public sealed record FoundCitation(IReadOnlyList<CircularEvidence> Evidence);

/// <summary>A claim that rests on a statement which several make together.</summary>
public sealed record JointClaim(string Key, string Proposition, JointIndependence? Independence)
{
    /// <summary>The claim as pages name it.</summary>
    public ClaimRef Claim => new(Key, Proposition);

    /// <summary>Who signed the one statement on which it rests, one of each organization; empty if all are of one.</summary>
    public IReadOnlyList<SourceRef> Jointly => Independence?.Groups is [{ Jointly: { Count: > 1 } jointly }] ? jointly : [];

    /// <summary>A passage that shows it; null if there is none.</summary>
    public CircularEvidence? Passage => Independence?.Groups is [var group, ..] ? group.Origin.Passage : null;
}

/// <summary>Its origins.</summary>
public sealed record JointIndependence(IReadOnlyList<JointGroup> Groups);

/// <summary>Who makes one statement together.</summary>
public sealed record JointGroup(IReadOnlyList<SourceRef> Jointly, FoundOrigin Origin);

/// <summary>A statement that was taken back.</summary>
public sealed record WithdrawnStatement(
    SourceRef Source, DocumentRef? Document, ClaimRef? Claim, IReadOnlyList<WithdrawingStatement> WithdrawnBy);
