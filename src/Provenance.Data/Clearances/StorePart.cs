using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Clearances;

/// <summary>A store of its own for those who may not see everything, made of the rows of the whole store that they may see.
/// Whatever reads it can tell nothing of the rest, as that was never written there: neither by a list nor by a count, a
/// rank, a suggested spelling or the graph in memory.</summary>
public sealed class StorePart : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly PartTables _tables = new();
    private readonly HashSet<string> _groups;
    private readonly IDbContextFactory<ProvenanceContext> _whole;
    private readonly IDbContextFactory<ProvenanceContext> _part;
    private readonly StoreMigrator _migrator;
    private readonly CitationIndex _index;
    private readonly ImportSignal _signal;
    private StorePosition? _position;
    private int _listeners;

    internal StorePart(
        IEnumerable<string> groups,
        IDbContextFactory<ProvenanceContext> whole,
        IDbContextFactory<ProvenanceContext> part,
        StoreMigrator migrator,
        CitationIndex index,
        ImportSignal signal)
    {
        _groups = [.. groups];
        (_whole, _part, _migrator, _index, _signal) = (whole, part, migrator, index, signal);
    }

    /// <summary>Whether it has what the whole store had at a position.</summary>
    public bool Has(RestrictedGroups at) => Volatile.Read(ref _position) is { } position
        && position.Change >= at.Position.Change && position.Proposal >= at.Position.Proposal;

    /// <summary>Whether nothing that it shows was restricted, or otherwise put right, up to a position.</summary>
    public bool MayBeRead(RestrictedGroups at) =>
        Volatile.Read(ref _position) is { } position && position.Amendment >= at.Position.Amendment;

    /// <summary>Whether it has a proposal.</summary>
    public async Task<bool> HasAsync(ProposalId proposal, CancellationToken cancellationToken)
    {
        await using var context = await _part.CreateDbContextAsync(cancellationToken);
        return await context.Proposals.AnyAsync(row => row.Id == proposal, cancellationToken);
    }

    /// <summary>Suggestions with keys that what is hidden cannot have: those that can be seen keep theirs, so that they are not
    /// made again.</summary>
    internal async Task<IReadOnlyList<Proposal>> OwnAsync(
        IReadOnlyList<Proposal> suggestions, CancellationToken cancellationToken)
    {
        await using var context = await _part.CreateDbContextAsync(cancellationToken);
        var seen = await context.Proposals
            .WhereIn(row => row.SuggestionKey!, [.. suggestions.Select(suggestion => suggestion.SuggestionKey!)])
            .Select(row => row.SuggestionKey!).ToListAsync(cancellationToken);
        return
        [
            .. suggestions.Select(suggestion => seen.Contains(suggestion.SuggestionKey!)
                ? suggestion
                : suggestion with { SuggestionKey = OwnKey(suggestion.SuggestionKey!) }),
        ];
    }

    private string OwnKey(string key) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', _groups.Order(StringComparer.Ordinal).Prepend(key)))));

    /// <summary>Whether all that a change made can be seen.</summary>
    internal async Task<bool> HasWholeAsync(ChangeId change, CancellationToken cancellationToken)
    {
        await using var whole = await _whole.CreateDbContextAsync(cancellationToken);
        await using var part = await _part.CreateDbContextAsync(cancellationToken);
        var (made, seen) = (
            await whole.Changes.SingleAsync(row => row.Id == change, cancellationToken),
            await part.Changes.SingleOrDefaultAsync(row => row.Id == change, cancellationToken));
        return seen is not null && seen.Records.SequenceEqual(made.Records);
    }

    /// <summary>How far it is.</summary>
    internal StorePosition? Position => Volatile.Read(ref _position);

    /// <summary>Whether anybody follows what happens in it.</summary>
    public bool IsListenedTo => Volatile.Read(ref _listeners) > 0;

    /// <summary>Notes that someone follows what happens in it, until that is disposed of.</summary>
    public IDisposable Listen()
    {
        Interlocked.Increment(ref _listeners);
        return new Listening(this);
    }

    /// <summary>Brings it up to date with the whole store. Before the first time it is empty.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_position is null)
            {
                await _migrator.MigrateAsync(cancellationToken);
            }
            else if (_position == await PositionAsync(cancellationToken))
            {
                return;
            }

            var (rows, position) = await StoreRows.ReadAsync(_whole, cancellationToken);
            await using (var whole = await _whole.CreateDbContextAsync(cancellationToken))
            await using (var context = await _part.CreateDbContextAsync(cancellationToken))
            {
                await _tables.WriteAsync(
                    context, ClearedRows.Of(rows, _groups), whole, () => _index.ForgetAsync(), cancellationToken);
            }

            Volatile.Write(ref _position, position);
            await _index.CatchUpAsync();
        }
        finally
        {
            _turn.Release();
        }

        _signal.Send();
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<StorePosition> PositionAsync(CancellationToken cancellationToken)
    {
        await using var context = await _whole.CreateDbContextAsync(cancellationToken);
        return await StorePosition.ReadAsync(context, cancellationToken);
    }

    /// <summary>Someone who follows what happens in a part.</summary>
    private sealed class Listening(StorePart part) : IDisposable
    {
        private int _ended;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _ended, 1) == 0)
            {
                Interlocked.Decrement(ref part._listeners);
            }
        }
    }
}
