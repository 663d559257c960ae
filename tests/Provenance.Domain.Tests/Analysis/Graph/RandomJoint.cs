using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>From a seed, which statements of a small graph are one, and in which documents they lie; of half of the seeds
/// none.</summary>
internal sealed class RandomJoint
{
    private const int DocumentCount = 2;

    private readonly Random _random;
    private readonly Dictionary<int, DocumentId> _documents;

    private RandomJoint(int seed, int statements)
    {
        _random = new(seed + 1_000_000);
        _documents = Enumerable.Range(1, statements).Where(_ => seed % 2 == 0 && _random.Next(2) == 0)
            .ToDictionary(number => number, _ => new DocumentId(_random.Next(1, DocumentCount + 1)));
        Statements = [.. Enumerable.Range(1, seed % 2 == 0 ? _random.Next(3) : 0)
            .Select(number => (number, One: _random.Next(1, statements + 1), Other: _random.Next(1, statements + 1)))
            .Where(pair => pair.One != pair.Other)
            .Select(pair => new JointStatement
            {
                Id = new(pair.number),
                Key = $"j{pair.number}",
                OneId = new(pair.One),
                OtherId = new(pair.Other),
                FromPassage = "a1",
                ToPassage = "a2",
                RecordedAt = Kursk.RecordedAt,
            })];
    }

    internal IReadOnlyList<JointStatement> Statements { get; }

    internal static RandomJoint Of(int seed, int statements) => new(seed, statements);

    internal DocumentId? DocumentOf(int statement) => _documents.TryGetValue(statement, out var document) ? document : null;

    /// <summary>The documents, each published by one of so many sources or by nobody known.</summary>
    internal IReadOnlyList<Document> Documents(int sources) => [.. Enumerable.Range(1, DocumentCount).Select(number =>
        new Document
        {
            Id = new(number),
            Key = $"d{number}",
            Kind = DocumentKind.Statement,
            PublisherId = _random.Next(2) == 0 ? new(_random.Next(1, sources + 1)) : null,
            Held = false,
            RecordedAt = Kursk.RecordedAt,
        })];
}
