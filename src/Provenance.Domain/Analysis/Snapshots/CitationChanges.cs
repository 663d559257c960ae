using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Snapshots;

/// <summary>What was recorded between two positions, to be added to a snapshot; in the order of the numbers.</summary>
/// <param name="to">The position after it.</param>
public sealed class CitationChanges(CitationPosition to)
{
    /// <summary>The position after it.</summary>
    public CitationPosition To { get; } = to;

    internal List<(int Source, OriginClass Class)> Sources { get; } = [];

    internal List<(int Statement, int Source, int Claim, Stance Stance)> Statements { get; } = [];

    /// <summary>The claims of the statements that make one, each with that statement in <see cref="OfClaims"/>.</summary>
    internal List<int> Claims { get; } = [];

    internal List<int> OfClaims { get; } = [];

    /// <summary>The statements that cite, each with its citation's other end in <see cref="Cited"/>.</summary>
    internal List<int> CitingStatements { get; } = [];

    internal List<CitationStep> Cited { get; } = [];

    /// <summary>The statements that are cited, each with its citation's other end in <see cref="Citing"/>.</summary>
    internal List<int> CitedStatements { get; } = [];

    internal List<CitationStep> Citing { get; } = [];

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
    public void Add(SourceId source, OriginClass originClass) => Sources.Add((checked((int)source.Value), originClass));

    /// <summary>Adds a statement.</summary>
    public void Add(SupportStatement statement)
    {
        var (number, claim) = (checked((int)statement.Id.Value), checked((int)(statement.ClaimId?.Value ?? 0)));
        Statements.Add((number, checked((int)statement.SourceId.Value), claim, statement.Stance));
        if (claim != 0)
        {
            Claims.Add(claim);
            OfClaims.Add(number);
        }
    }

    /// <summary>Adds a citation.</summary>
    /// <param name="id">The citation.</param>
    /// <param name="citation">Its ends and its relation.</param>
    public void Add(CitationId id, SupportCitation citation)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(id.Value, CitationStep.MaxCitation);
        var (citing, cited) = (checked((int)citation.CitingId.Value), checked((int)citation.CitedId.Value));
        CitingStatements.Add(citing);
        Cited.Add(new(cited, (int)id.Value, citation.Relation));
        CitedStatements.Add(cited);
        Citing.Add(new(citing, (int)id.Value, citation.Relation));
    }

    /// <summary>Notes that a statement counts no more.</summary>
    public void Supersede(StatementId statement) => SupersededStatements.Add(checked((int)statement.Value));

    /// <summary>Notes that a citation counts no more.</summary>
    public void Supersede(CitationId citation) => SupersededCitations.Add(checked((int)citation.Value));
}
