using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Snapshots;

/// <summary>
/// What analyses ask of a statement, by its number: nine bytes for each. Two that follow each other may share arrays,
/// of which the earlier reads only the part that was filled when it was made.
/// </summary>
internal sealed class StatementColumns
{
    private readonly int[] _sources;
    private readonly int[] _claims;

    /// <summary>One more than the stance; 0 where no statement stands.</summary>
    private readonly byte[] _stances;

    private StatementColumns(int[] sources, int[] claims, byte[] stances, int end)
    {
        _sources = sources;
        _claims = claims;
        _stances = stances;
        End = end;
    }

    internal static StatementColumns Empty { get; } = new([], [], [], 0);

    /// <summary>One more than the highest number.</summary>
    internal int End { get; }

    /// <summary>The memory taken.</summary>
    internal long Bytes => (long)_sources.Length * (sizeof(int) + sizeof(int) + sizeof(byte));

    internal bool Stands(int statement) => statement < End && _stances[statement] != 0;

    internal SourceId SourceOf(int statement) => new(_sources[statement]);

    /// <summary>The number of the claim; 0 for none.</summary>
    internal int ClaimOf(int statement) => _claims[statement];

    internal Stance StanceOf(int statement) => (Stance)(_stances[statement] - 1);

    /// <summary>With the statements of these changes, without those they supersede. To be called on the latest only.</summary>
    internal StatementColumns With(CitationChanges changes)
    {
        var end = Math.Max(End, checked((int)changes.To.Statement + 1));
        var (sources, claims, stances) = (_sources, _claims, _stances);
        if (end > sources.Length)
        {
            // A first load is not followed by many more of its size; what comes later is to be copied seldom.
            var capacity = End == 0 ? end : Math.Max(end, checked(End + (End / 8)));
            Array.Resize(ref sources, capacity);
            Array.Resize(ref claims, capacity);
            Array.Resize(ref stances, capacity);
        }
        else if (changes.SupersededStatements.Count > 0)
        {
            stances = [.. stances];
        }
        foreach (var (statement, source, claim, stance) in changes.Statements)
        {
            sources[statement] = source;
            claims[statement] = claim;
            stances[statement] = (byte)(stance + 1);
        }
        foreach (var statement in changes.SupersededStatements)
        {
            stances[statement] = 0;
        }
        return new(sources, claims, stances, end);
    }
}
