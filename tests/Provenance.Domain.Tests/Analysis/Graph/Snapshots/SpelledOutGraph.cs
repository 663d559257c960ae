using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Graph.Snapshots;

/// <summary>A graph as lists, changed at random from a seed and told as changes to be added to a snapshot.</summary>
internal sealed class SpelledOutGraph(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<(OriginClass Class, SourceId? Whole)> _sources = [];
    private readonly List<(TracedStatement Statement, TimeBounds At)> _statements = [];
    private readonly List<TracedCitation> _citations = [];
    private readonly HashSet<int> _supersededStatements = [];
    private readonly HashSet<int> _supersededCitations = [];

    private CitationPosition Position => new(
        _sources.Count,
        _statements.Count,
        _citations.Count,
        _supersededStatements.Count + _supersededCitations.Count);

    /// <summary>Adds some of everything, or of some things nothing, and supersedes some.</summary>
    internal CitationChanges Change(int most)
    {
        var (sources, statements, citations) = (_sources.Count, _statements.Count, _citations.Count);
        _sources.AddRange(Times(5, _ => (
            Any<OriginClass>(), _random.Next(2) == 0 ? (SourceId?)null : new SourceId(1 + _random.Next(9)))));
        _statements.AddRange(Times(_sources.Count == 0 ? 0 : most / 2, index => (
            new TracedStatement(
                new(statements + index + 1),
                new(1 + _random.Next(_sources.Count)),
                _random.Next(4) == 0 ? null : new ClaimId(1 + _random.Next(20 + statements)),
                Any<Stance>(),
                Any<Attestation>()),
            new TimeBounds(Day(), Day(), Time(), Time()))));
        _citations.AddRange(Times(_statements.Count == 0 ? 0 : most, index => new TracedCitation(
            new(citations + index + 1),
            new(1 + Skewed(_statements.Count)),
            new(1 + Skewed(_statements.Count)),
            Any<CitationRelation>())));
        var goneStatements = Times(3, _ => 1 + _random.Next(_statements.Count + 1))
            .Where(number => number <= _statements.Count && _supersededStatements.Add(number)).ToList();
        var goneCitations = Times(9, _ => 1 + _random.Next(_citations.Count + 1))
            .Where(number => number <= _citations.Count && _supersededCitations.Add(number)).ToList();

        return Told(sources, statements, citations, goneStatements, goneCitations);
    }

    /// <summary>All of it as changes from nothing.</summary>
    internal CitationChanges Whole() => Told(0, 0, 0, _supersededStatements, _supersededCitations);

    /// <summary>All that a snapshot of it is to say, a line for each statement, claim and source.</summary>
    internal List<string> Lines()
    {
        var standing = _citations.Where(item => !_supersededCitations.Contains((int)item.Id.Value)).ToList();
        var from = standing.ToLookup(citation => citation.CitingId);
        var to = standing.ToLookup(citation => citation.CitedId);
        var claims = _statements.Select(item => item.Statement).Where(Stands).ToLookup(statement => statement.ClaimId);
        return
        [
            Position.ToString(),
            .. _statements.Select(item => Line(
                Stands(item.Statement) ? item : null,
                from[item.Statement.Id].Select(citation => (citation.Id.Value, citation.CitedId.Value, citation.Relation)),
                to[item.Statement.Id].Select(citation => (citation.Id.Value, citation.CitingId.Value, citation.Relation)))),
            .. Enumerable.Range(1, 20 + _statements.Count)
                .Select(claim => string.Join(' ', claims[new ClaimId(claim)].Select(statement => statement.Id.Value))),
            .. _sources.Select(source => source.ToString()),
        ];
    }

    /// <summary>What a snapshot says, in the same words.</summary>
    internal static List<string> LinesOf(CitationSnapshot snapshot)
    {
        var numbers = Enumerable.Range(1, (int)snapshot.Position.Statement).ToList();
        return
        [
            snapshot.Position.ToString(),
            .. numbers.Select(number => Line(
                snapshot.Stands(number)
                    ? (snapshot.StatementOf(number), snapshot.TimeOf(number))
                    : null,
                All(snapshot.CitedBy(number)),
                All(snapshot.Citing(number)))),
            .. Enumerable.Range(1, 20 + numbers.Count).Select(claim => string.Join(' ', snapshot.OfClaim(new(claim)))),
            .. Enumerable.Range(1, (int)snapshot.Position.Source).Select(source =>
                (snapshot.OriginClassOf(new(source)), snapshot.WholeOf(new(source))).ToString()),
        ];
    }

    private bool Stands(TracedStatement statement) => !_supersededStatements.Contains((int)statement.Id.Value);

    private CitationChanges Told(
        int sources, int statements, int citations, IEnumerable<int> goneStatements, IEnumerable<int> goneCitations)
    {
        CitationChanges changes = new(Position);
        for (var index = sources; index < _sources.Count; index++)
        {
            changes.Add(new SourceId(index + 1), _sources[index].Class, _sources[index].Whole);
        }
        foreach (var (statement, at) in _statements.Skip(statements))
        {
            changes.Add(statement, at);
        }
        _citations.Skip(citations).ToList().ForEach(changes.Add);
        goneStatements.ToList().ForEach(number => changes.Supersede(new StatementId(number)));
        goneCitations.ToList().ForEach(number => changes.Supersede(new CitationId(number)));
        return changes;
    }

    private static string Line(
        (TracedStatement Statement, TimeBounds At)? statement,
        IEnumerable<(long, long, CitationRelation)> cited,
        IEnumerable<(long, long, CitationRelation)> citing) =>
        $"{statement}: {string.Join(' ', cited)} - {string.Join(' ', citing)}";

    private static List<(long Citation, long Statement, CitationRelation Relation)> All(CitationSteps steps)
    {
        List<(long Citation, long Statement, CitationRelation Relation)> all = [];
        foreach (var step in steps)
        {
            all.Add((step.Citation, step.Statement, step.Relation));
        }
        return all;
    }

    private List<T> Times<T>(int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, _random.Next(2) * _random.Next(most + 1)).Select(make)];

    /// <summary>Low numbers often, so that some rows are long.</summary>
    private int Skewed(int count) => (int)(count * Math.Pow(_random.NextDouble(), 3));

    /// <summary>Half of the graphs have no times.</summary>
    private PrintedTime? Time() => seed % 2 == 0 || _random.Next(3) > 0 ? null : PrintedTime.Of(new(
        DateTime.UnixEpoch.Ticks + _random.NextInt64(TimeSpan.TicksPerDay * 20_000),
        TimeSpan.FromMinutes(_random.Next(-720, 841))));

    private DateOnly? Day() => _random.Next(3) == 0 ? null : DateOnly.FromDayNumber(_random.Next(800_000));

    private T Any<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }
}
