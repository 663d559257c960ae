using Provenance.Domain.Analysis;
using Provenance.Domain.Analysis.Snapshots;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Tests.Analysis.Snapshots;

/// <summary>A graph as lists, changed at random from a seed and told as changes to be added to a snapshot.</summary>
internal sealed class SpelledOutGraph(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<OriginClass> _sources = [];
    private readonly List<SupportStatement> _statements = [];
    private readonly List<SupportCitation> _citations = [];
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
        var classes = Enum.GetValues<OriginClass>();
        _sources.AddRange(Times(5, _ => classes[_random.Next(classes.Length)]));
        _statements.AddRange(Times(_sources.Count == 0 ? 0 : most / 2, index => new SupportStatement(
            new(statements + index + 1),
            new(1 + _random.Next(_sources.Count)),
            _random.Next(4) == 0 ? null : new ClaimId(1 + _random.Next(20 + statements)),
            Any<Stance>())));
        _citations.AddRange(Times(_statements.Count == 0 ? 0 : most, _ => new SupportCitation(
            new(1 + Skewed(_statements.Count)), new(1 + Skewed(_statements.Count)), Any<CitationRelation>())));
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
        var standing = Enumerable.Range(1, _citations.Count).Where(number => !_supersededCitations.Contains(number))
            .Select(number => (Number: number, Citation: _citations[number - 1])).ToList();
        var from = standing.ToLookup(item => item.Citation.CitingId.Value);
        var to = standing.ToLookup(item => item.Citation.CitedId.Value);
        var claims = _statements.Where(statement => !_supersededStatements.Contains((int)statement.Id.Value))
            .ToLookup(statement => statement.ClaimId);
        return
        [
            Position.ToString(),
            .. _statements.Select(statement => Line(
                (int)statement.Id.Value,
                _supersededStatements.Contains((int)statement.Id.Value) ? null : statement,
                from[statement.Id.Value].Select(item => (item.Number, item.Citation.CitedId.Value, item.Citation.Relation)),
                to[statement.Id.Value].Select(item => (item.Number, item.Citation.CitingId.Value, item.Citation.Relation)))),
            .. Enumerable.Range(1, 20 + _statements.Count)
                .Select(claim => string.Join(' ', claims[new ClaimId(claim)].Select(statement => statement.Id.Value))),
            .. _sources.Select(originClass => originClass.ToString()),
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
                number,
                snapshot.Stands(number)
                    ? new(new(number), snapshot.SourceOf(number), snapshot.ClaimOf(number), snapshot.StanceOf(number))
                    : null,
                All(snapshot.CitedBy(number)),
                All(snapshot.Citing(number)))),
            .. Enumerable.Range(1, 20 + numbers.Count).Select(claim => string.Join(' ', snapshot.OfClaim(new(claim)))),
            .. Enumerable.Range(1, (int)snapshot.Position.Source)
                .Select(source => snapshot.OriginClassOf(new(source)).ToString()),
        ];
    }

    private CitationChanges Told(
        int sources, int statements, int citations, IEnumerable<int> goneStatements, IEnumerable<int> goneCitations)
    {
        CitationChanges changes = new(Position);
        for (var index = sources; index < _sources.Count; index++)
        {
            changes.Add(new Domain.Sources.SourceId(index + 1), _sources[index]);
        }
        _statements.Skip(statements).ToList().ForEach(changes.Add);
        for (var index = citations; index < _citations.Count; index++)
        {
            changes.Add(new CitationId(index + 1), _citations[index]);
        }
        goneStatements.ToList().ForEach(number => changes.Supersede(new StatementId(number)));
        goneCitations.ToList().ForEach(number => changes.Supersede(new CitationId(number)));
        return changes;
    }

    private static string Line(
        int number,
        SupportStatement? statement,
        IEnumerable<(int, long, CitationRelation)> cited,
        IEnumerable<(int, long, CitationRelation)> citing) =>
        $"{number} {statement}: {string.Join(' ', cited)} - {string.Join(' ', citing)}";

    private static List<(int Citation, long Statement, CitationRelation Relation)> All(CitationSteps steps)
    {
        List<(int Citation, long Statement, CitationRelation Relation)> all = [];
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

    private T Any<T>()
        where T : struct, Enum
    {
        var values = Enum.GetValues<T>();
        return values[_random.Next(values.Length)];
    }
}
