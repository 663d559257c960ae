using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>The facts about statements that analyses need, by statement number: twenty-one bytes each, and sixteen more
/// where a time of day is known of any. Two successive
/// versions may share arrays; the earlier one reads only the part that was filled when it was made.</summary>
internal sealed class StatementColumns
{
    private const byte Stands = 0x80;
    private const int AttestationShift = 4;
    private const byte StanceMask = 0x0F;

    private readonly int[] _sources;
    private readonly int[] _claims;

    /// <summary>The number of the document, negative if an outlet published it; 0 for none.</summary>
    private readonly int[] _documents;

    /// <summary>One more than the number of the day; 0 for none.</summary>
    private readonly int[] _earliest;
    private readonly int[] _latest;

    /// <summary>The times of day on these days; empty while none is known.</summary>
    private readonly TimesOfDay _times;

    /// <summary>The highest bit tells whether the statement stands, the next bits its attestation, and the lowest four
    /// its stance.</summary>
    private readonly byte[] _states;

    private StatementColumns(
        int[] sources,
        int[] claims,
        int[] documents,
        int[] earliest,
        int[] latest,
        byte[] states,
        TimesOfDay times,
        int end)
    {
        (_sources, _claims, _documents) = (sources, claims, documents);
        (_earliest, _latest, _states, _times) = (earliest, latest, states, times);
        End = end;
    }

    internal static StatementColumns Empty { get; } = new([], [], [], [], [], [], TimesOfDay.None, 0);

    /// <summary>One more than the highest number.</summary>
    internal int End { get; }

    /// <summary>The memory taken.</summary>
    internal long Bytes => ((long)_sources.Length * ((5 * sizeof(int)) + sizeof(byte))) + _times.Bytes;

    internal bool Stand(int statement) => statement < End && (_states[statement] & Stands) != 0;

    internal TracedStatement this[int statement] => new(
        new(statement),
        new(_sources[statement]),
        _claims[statement] is var claim and not 0 ? new(claim) : null,
        (Stance)(_states[statement] & StanceMask),
        (Attestation)((_states[statement] & ~Stands) >> AttestationShift))
    {
        DocumentId = _documents[statement] is var document and not 0 ? new(Math.Abs(document)) : null,
        IsInOutlet = _documents[statement] < 0,
    };

    /// <summary>The number of the claim that a statement makes; 0 for none.</summary>
    internal int ClaimOf(int statement) => _claims[statement];

    internal TimeBounds TimeOf(int statement) => _times.On(
        statement, Day(_earliest[statement]), Day(_latest[statement]));

    /// <summary>Applies changes: adds and updates statements, and marks superseded ones. Only the latest version may be
    /// extended.</summary>
    internal StatementColumns With(CitationChanges changes)
    {
        var end = Math.Max(End, checked((int)changes.To.Statement + 1));
        var (sources, claims, documents) = (_sources, _claims, _documents);
        var (earliest, latest, states) = (_earliest, _latest, _states);
        if (end > sources.Length)
        {
            // The first load is large and gets exact arrays. Later changes are small and get spare capacity, so that
            // arrays are seldom copied.
            var capacity = End == 0 ? end : Math.Max(end, checked(End + (End / 8)));
            Array.Resize(ref sources, capacity);
            Array.Resize(ref claims, capacity);
            Array.Resize(ref documents, capacity);
            Array.Resize(ref earliest, capacity);
            Array.Resize(ref latest, capacity);
            Array.Resize(ref states, capacity);
        }
        else if (changes.Completed.Count > 0)
        {
            (sources, claims, documents) = ([.. sources], [.. claims], [.. documents]);
            (earliest, latest, states) = ([.. earliest], [.. latest], [.. states]);
        }
        else if (changes.SupersededStatements.Count > 0)
        {
            states = [.. states];
        }
        foreach (var (statement, at) in changes.Statements.Concat(changes.Completed))
        {
            var number = (int)statement.Id.Value;
            sources[number] = checked((int)statement.SourceId.Value);
            claims[number] = checked((int)(statement.ClaimId?.Value ?? 0));
            var document = checked((int)(statement.DocumentId?.Value ?? 0));
            documents[number] = statement.IsInOutlet ? -document : document;
            earliest[number] = at.Earliest?.DayNumber + 1 ?? 0;
            latest[number] = at.Latest?.DayNumber + 1 ?? 0;
            states[number] = (byte)(Stands | ((int)statement.Attestation << AttestationShift) | (int)statement.Stance);
        }
        foreach (var number in changes.SupersededStatements)
        {
            states[number] &= unchecked((byte)~Stands);
        }
        return new(
            sources, claims, documents, earliest, latest, states, _times.With(changes, sources.Length), end);
    }

    private static DateOnly? Day(int number) => number == 0 ? null : DateOnly.FromDayNumber(number - 1);
}
