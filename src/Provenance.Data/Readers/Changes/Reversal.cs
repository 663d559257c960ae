using System.Text.Json.Nodes;
using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;
using Provenance.Domain.Identity;

namespace Provenance.Data.Readers.Changes;

/// <summary>What takes a change back, by records that say the reverse.</summary>
public sealed record Reversal
{
    /// <summary>The keys of the passages and claim links that are called wrong.</summary>
    public IReadOnlyList<string> Wrong { get; init; } = [];

    /// <summary>The decisions about identity that are taken back.</summary>
    public IReadOnlyList<DecidedIdentity> Ended { get; init; } = [];

    /// <summary>The decisions about identity that are made anew.</summary>
    public IReadOnlyList<DecidedIdentity> Renewed { get; init; } = [];

    /// <summary>The fields that get the values back that they had, record by record, the latest first.</summary>
    public IReadOnlyList<RestoredFields> Restored { get; init; } = [];

    /// <summary>Why the change cannot be taken back; null if it can.</summary>
    public UndoObstacle? Obstacle { get; init; }

    /// <summary>Whether it reverses nothing.</summary>
    public bool IsEmpty => Wrong.Count + Ended.Count + Renewed.Count + Restored.Count == 0;
}

/// <summary>A decision about identity, with the keys of its records.</summary>
/// <param name="Link">The decision.</param>
/// <param name="From">The key of the first record.</param>
/// <param name="To">The key of the second.</param>
public sealed record DecidedIdentity(IdentityLink Link, string From, string To);

/// <summary>Fields of a record that get the values back that they had.</summary>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Key">Its key.</param>
/// <param name="Fields">The members as a corpus has them; null for one that had no value.</param>
public sealed record RestoredFields(AmendedKind Kind, string Key, JsonObject Fields);

/// <summary>What keeps a change from being taken back.</summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="Message">What stands against it, and what would be accepted.</param>
/// <param name="By">The change that stands against it; null for none.</param>
public sealed record UndoObstacle(UndoObstacleKind Kind, string Message, Change? By = null);

/// <summary>The sorts of obstacles.</summary>
public enum UndoObstacleKind
{
    /// <summary>Someone else made the change.</summary>
    NotYours,

    /// <summary>It was taken back already.</summary>
    AlreadyUndone,

    /// <summary>What it recorded was built upon since.</summary>
    BuiltUpon,

    /// <summary>It has no reverse.</summary>
    NotReversible,
}
