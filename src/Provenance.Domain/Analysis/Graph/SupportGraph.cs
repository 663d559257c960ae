using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The part of a whole corpus that decides which statement rests on which, for analyses of every
/// claim.</summary>
public sealed record SupportGraph
{
    /// <summary>The moment whose records these are.</summary>
    public DateTimeOffset ReadAt { get; init; }

    /// <summary>All statements, by id.</summary>
    public required IReadOnlyList<SupportStatement> Statements { get; init; }

    /// <summary>All citations between them, by id.</summary>
    public required IReadOnlyList<SupportCitation> Citations { get; init; }

    /// <summary>The pairs of statements that are one according to the record.</summary>
    public IReadOnlyList<(StatementId One, StatementId Other)> Joint { get; init; } = [];

    /// <summary>The statements that rest on something that is kept from those who ask.</summary>
    public IReadOnlySet<StatementId> Withheld { get; init; } = new HashSet<StatementId>();

    /// <summary>The class that an origin has when its chain ends at a source.</summary>
    public required IReadOnlyDictionary<SourceId, OriginClass> OriginClasses { get; init; }

    /// <summary>The whole of each source that is a part.</summary>
    public required IReadOnlyDictionary<SourceId, SourceId> Wholes { get; init; }
}

/// <summary>A statement without its words.</summary>
/// <param name="Id">The statement.</param>
/// <param name="SourceId">Who makes it.</param>
/// <param name="ClaimId">What it says; null for a whole document.</param>
/// <param name="Stance">The speaker's stance towards the claim.</param>
public readonly record struct SupportStatement(StatementId Id, SourceId SourceId, ClaimId? ClaimId, Stance Stance)
{
    /// <summary>See <see cref="TracedStatement.JointIn"/>.</summary>
    public DocumentId? JointIn { get; init; }

    /// <summary>Whether the document that makes it is held and contains it.</summary>
    public bool IsFirstHand { get; init; }

    /// <summary>When it was made or, if that is not said, when its document appeared.</summary>
    public TimeBounds At { get; init; }
}

/// <summary>A citation without its evidence.</summary>
/// <param name="CitingId">The statement that rests on the other.</param>
/// <param name="CitedId">The statement it rests on.</param>
/// <param name="Relation">How it rests on it.</param>
public readonly record struct SupportCitation(StatementId CitingId, StatementId CitedId, CitationRelation Relation)
{
    /// <summary>The citation.</summary>
    public CitationId Id { get; init; }
}
