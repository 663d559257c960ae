using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The records made between two positions, to be added to a snapshot, in the order of the numbers.</summary>
/// <param name="to">The position after the changes.</param>
public sealed class CitationChanges(CitationPosition to)
{
    /// <summary>The position after the changes.</summary>
    public CitationPosition To { get; } = to;

    internal List<(int Source, OriginClass Class, int Whole)> Sources { get; } = [];

    internal List<(int Source, OriginClass Class, int Whole)> ChangedSources { get; } = [];

    internal List<(TracedStatement Statement, TimeBounds At)> Statements { get; } = [];

    /// <summary>The claim of each statement that makes one; <see cref="OfClaims"/> has the statement at the same
    /// index.</summary>
    internal List<int> Claims { get; } = [];

    internal List<int> OfClaims { get; } = [];

    /// <summary>The citing statement of each citation; <see cref="Cited"/> has its other end at the same
    /// index.</summary>
    internal List<int> CitingStatements { get; } = [];

    internal List<CitationStep> Cited { get; } = [];

    /// <summary>The cited statement of each citation; <see cref="Citing"/> has its other end at the same
    /// index.</summary>
    internal List<int> CitedStatements { get; } = [];

    internal List<CitationStep> Citing { get; } = [];

    /// <summary>Whether a citation that was seen before has changed. This is rare, and everything must be read
    /// again.</summary>
    public bool StartsAnew { get; set; }

    internal List<(TracedStatement Statement, TimeBounds At)> Completed { get; } = [];

    internal List<int> SupersededStatements { get; } = [];

    internal List<int> SupersededCitations { get; } = [];

    /// <summary>Reserves capacity, so that reading many records allocates no more than they need.</summary>
    public void Expect(int statements, int citations)
    {
        Statements.EnsureCapacity(statements);
        Claims.EnsureCapacity(statements);
        OfClaims.EnsureCapacity(statements);
        CitingStatements.EnsureCapacity(citations);
        Cited.EnsureCapacity(citations);
        CitedStatements.EnsureCapacity(citations);
        Citing.EnsureCapacity(citations);
    }

    /// <summary>Adds a source.</summary>
    /// <param name="source">The source.</param>
    /// <param name="originClass">The class that an origin has when its chain ends at the source.</param>
    /// <param name="whole">The source that it is part of; null for none.</param>
    public void Add(SourceId source, OriginClass originClass, SourceId? whole) =>
        Sources.Add((checked((int)source.Value), originClass, checked((int)(whole?.Value ?? 0))));

    /// <summary>Updates a source that was added before.</summary>
    /// <param name="source">The source.</param>
    /// <param name="originClass">As for a new source.</param>
    /// <param name="whole">As for a new source.</param>
    public void Change(SourceId source, OriginClass originClass, SourceId? whole) =>
        ChangedSources.Add((checked((int)source.Value), originClass, checked((int)(whole?.Value ?? 0))));

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="at">When it was made or, if that is not said, when its document appeared.</param>
    public void Add(TracedStatement statement, TimeBounds at)
    {
        Statements.Add((statement, at));
        if (statement.ClaimId is { } claim)
        {
            Claims.Add(checked((int)claim.Value));
            OfClaims.Add(checked((int)statement.Id.Value));
        }
    }

    /// <summary>Updates a statement that was added before; its document stays.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="at">As for a new statement.</param>
    public void Complete(TracedStatement statement, TimeBounds at) => Completed.Add((statement, at));

    /// <summary>Adds a citation.</summary>
    public void Add(TracedCitation citation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(citation.Id.Value, CitationStep.MaxCitation);
        var (citing, cited) = (checked((int)citation.CitingId.Value), checked((int)citation.CitedId.Value));
        var number = (int)citation.Id.Value;
        CitingStatements.Add(citing);
        Cited.Add(new(cited, number, citation.Relation));
        CitedStatements.Add(cited);
        Citing.Add(new(citing, number, citation.Relation));
    }

    /// <summary>Records that a statement no longer counts.</summary>
    public void Supersede(StatementId statement) => SupersededStatements.Add(checked((int)statement.Value));

    /// <summary>Records that a citation no longer counts.</summary>
    public void Supersede(CitationId citation) => SupersededCitations.Add(checked((int)citation.Value));
}
