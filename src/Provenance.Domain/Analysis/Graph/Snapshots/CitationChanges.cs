using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>What was recorded between two positions, to be added to a snapshot; in the order of the numbers.</summary>
/// <param name="to">The position after it.</param>
public sealed class CitationChanges(CitationPosition to)
{
    /// <summary>The position after it.</summary>
    public CitationPosition To { get; } = to;

    internal List<(int Source, OriginClass Class, int Whole)> Sources { get; } = [];

    internal List<(TracedStatement Statement, (DateOnly? Earliest, DateOnly? Latest) Days)> Statements { get; } = [];

    /// <summary>The claims of the statements that make one, each with that statement in <see cref="OfClaims"/>.</summary>
    internal List<int> Claims { get; } = [];

    internal List<int> OfClaims { get; } = [];

    /// <summary>The statements that cite, each with its citation's other end in <see cref="Cited"/>.</summary>
    internal List<int> CitingStatements { get; } = [];

    internal List<CitationStep> Cited { get; } = [];

    /// <summary>The statements that are cited, each with its citation's other end in <see cref="Citing"/>.</summary>
    internal List<int> CitedStatements { get; } = [];

    internal List<CitationStep> Citing { get; } = [];

    /// <summary>Whether a citation that was seen before has changed: then all is to be read again, which is seldom.</summary>
    public bool StartsAnew { get; set; }

    internal List<(TracedStatement Statement, (DateOnly? Earliest, DateOnly? Latest) Days)> Completed { get; } = [];

    internal List<int> SupersededStatements { get; } = [];

    internal List<int> SupersededCitations { get; } = [];

    /// <summary>Makes room, so that reading many needs no more than they take.</summary>
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
    /// <param name="originClass">What sort of end a chain has that ends at it.</param>
    /// <param name="whole">What it is part of; null for nothing.</param>
    public void Add(SourceId source, OriginClass originClass, SourceId? whole) =>
        Sources.Add((checked((int)source.Value), originClass, checked((int)(whole?.Value ?? 0))));

    /// <summary>Adds a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="earliest">The first day on which it may have been made or, where that is not said, its document have
    /// appeared; null when unknown.</param>
    /// <param name="latest">The last such day; null when unknown.</param>
    public void Add(TracedStatement statement, DateOnly? earliest, DateOnly? latest)
    {
        Statements.Add((statement, (earliest, latest)));
        if (statement.ClaimId is { } claim)
        {
            Claims.Add(checked((int)claim.Value));
            OfClaims.Add(checked((int)statement.Id.Value));
        }
    }

    /// <summary>Notes what a statement, added before, has become; its source and its claim stay.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="earliest">As when it is added.</param>
    /// <param name="latest">As when it is added.</param>
    public void Complete(TracedStatement statement, DateOnly? earliest, DateOnly? latest) =>
        Completed.Add((statement, (earliest, latest)));

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

    /// <summary>Notes that a statement counts no more.</summary>
    public void Supersede(StatementId statement) => SupersededStatements.Add(checked((int)statement.Value));

    /// <summary>Notes that a citation counts no more.</summary>
    public void Supersede(CitationId citation) => SupersededCitations.Add(checked((int)citation.Value));
}
