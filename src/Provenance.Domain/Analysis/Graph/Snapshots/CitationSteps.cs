namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The citations of one statement in one direction, by number, without superseded ones.</summary>
public readonly ref struct CitationSteps
{
    private readonly ReadOnlySpan<CitationStep> _merged;
    private readonly ReadOnlySpan<CitationStep> _added;
    private readonly BitSet? _superseded;

    internal CitationSteps(
        ReadOnlySpan<CitationStep> merged, ReadOnlySpan<CitationStep> added, BitSet? superseded)
    {
        _merged = merged;
        _added = added;
        _superseded = superseded;
    }

    /// <summary>Enumerates the citations.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>The position of an enumeration.</summary>
    public ref struct Enumerator
    {
        private readonly BitSet? _superseded;
        private ReadOnlySpan<CitationStep> _steps;
        private ReadOnlySpan<CitationStep> _added;
        private int _at;

        internal Enumerator(CitationSteps steps)
        {
            _steps = steps._merged;
            _added = steps._added;
            _superseded = steps._superseded;
            _at = -1;
        }

        /// <summary>The current citation.</summary>
        public readonly CitationStep Current => _steps[_at];

        /// <summary>Advances to the next citation; false at the end.</summary>
        public bool MoveNext()
        {
            while (true)
            {
                if (++_at < _steps.Length)
                {
                    if (_superseded is null || !_superseded.Contains(_steps[_at].Citation))
                    {
                        return true;
                    }
                }
                else if (_added.IsEmpty)
                {
                    return false;
                }
                else
                {
                    _steps = _added;
                    _added = default;
                    _at = -1;
                }
            }
        }
    }
}
