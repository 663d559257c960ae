using System.Runtime.CompilerServices;
using Provenance.Data.Writers;

namespace Provenance.Server.Desk;

/// <summary>How far the imports are that this server runs and whose requests have a name, for those who follow them. A
/// follower gets the newest state, however many it missed.</summary>
internal sealed class ImportBoard
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Begins to tell of an import, until what is returned is disposed of.</summary>
    /// <param name="name">The name of its request; null for one that nobody can follow.</param>
    /// <param name="size">The bytes of the corpus.</param>
    public Import Begin(string? name, long size)
    {
        Import import = new(this, name);
        import.Report(new(0, 0, 0, size));
        return import;
    }

    /// <summary>The states of the import of a name, from the next that begins if none runs, until it ends.</summary>
    public async IAsyncEnumerable<ImportState> FollowAsync(
        string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var entry = Enter(name);
        try
        {
            for (ImportState? told = null; told is not { Done: true };)
            {
                Task next;
                ImportState? state;
                lock (_lock)
                {
                    (state, next) = (entry.State, entry.Next.Task);
                }

                if (state == told)
                {
                    await next.WaitAsync(cancellationToken);
                    continue;
                }

                told = state;
                yield return state!;
            }
        }
        finally
        {
            Leave(name, entry);
        }
    }

    private Entry Enter(string name)
    {
        lock (_lock)
        {
            if (!_entries.TryGetValue(name, out var entry))
            {
                _entries.Add(name, entry = new());
            }

            entry.Users++;
            return entry;
        }
    }

    private void Leave(string name, Entry entry)
    {
        lock (_lock)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(name);
            }
        }
    }

    /// <summary>An import that runs.</summary>
    public sealed class Import : IProgress<ImportProgress>, IDisposable
    {
        private readonly ImportBoard _board;
        private readonly string? _name;
        private readonly Entry _entry;

        internal Import(ImportBoard board, string? name)
        {
            (_board, _name) = (board, name);
            _entry = name is null ? new() : board.Enter(name);
        }

        /// <inheritdoc/>
        public void Report(ImportProgress value) => Tell(new(value, Done: false));

        /// <summary>Tells that the import has ended.</summary>
        public void Dispose()
        {
            Tell(_entry.State! with { Done = true });
            if (_name is not null)
            {
                _board.Leave(_name, _entry);
            }
        }

        private void Tell(ImportState state)
        {
            lock (_board._lock)
            {
                _entry.State = state;
                var told = _entry.Next;
                _entry.Next = new(TaskCreationOptions.RunContinuationsAsynchronously);
                told.SetResult();
            }
        }
    }

    internal sealed class Entry
    {
        public int Users { get; set; }

        public ImportState? State { get; set; }

        public TaskCompletionSource Next { get; set; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}

/// <summary>How far an import is.</summary>
/// <param name="Progress">What was imported.</param>
/// <param name="Done">Whether it has ended, by success or by an error.</param>
internal sealed record ImportState(ImportProgress Progress, bool Done);
