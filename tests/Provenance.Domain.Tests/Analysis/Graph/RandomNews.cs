using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>
/// Small graphs from a seed with all that makes tracing hard: loops, statements that cite themselves, sources that cite
/// themselves, parts of parts, doubtful sources, claims that count as the same, dates that are missing, half known, on
/// the document only, or wrong.
/// </summary>
internal static class RandomNews
{
    internal static int Seeds { get; } = RandomSeeds.Of(3000);

    private static readonly CitationRelation[] _relations = Enum.GetValues<CitationRelation>();
    private static readonly Stance[] _stances = Enum.GetValues<Stance>();

    internal static ProvenanceGraph Of(int seed)
    {
        var random = new Random(seed);
        var sources = random.Next(1, 6);
        var documents = random.Next(1, 4);
        var claims = random.Next(1, 4);
        var statements = random.Next(1, 10);
        var density = 0.05 + (random.NextDouble() * 0.35);
        var joint = RandomJoint.Of(seed, statements);
        var pairs = Enumerable.Range(1, statements)
            .SelectMany(_ => Enumerable.Range(1, statements), (citing, cited) => (citing, cited))
            .Where(pair => random.NextDouble() < (pair.citing == pair.cited ? density / 4 : density))
            .ToList();
        return new()
        {
            Sources = [.. Enumerable.Range(1, sources).Select(number => SourceOf(number, sources, random))],
            Documents = [.. Enumerable.Range(1, documents).Select(number => new Document
            {
                Id = new(number),
                Key = $"d{number}",
                Kind = DocumentKind.Article,
                PublishedAt = Date(random),
                PublisherId = seed % 4 == 0 ? new(1) : null,
                Held = false,
                RecordedAt = Kursk.RecordedAt,
            })],
            Claims = [.. Enumerable.Range(1, claims).Select(number => new Claim
            {
                Id = new(number),
                Key = $"c{number}",
                QuestionId = new(1 + (number % 2)),
                Proposition = $"Claim {number}.",
                Modality = ClaimModality.Fact,
                RecordedAt = Kursk.RecordedAt,
            })],
            ClaimLinks = [.. Enumerable.Range(2, claims - 1).Where(_ => random.NextDouble() < 0.5)
                .Select(number => new ClaimLink
                {
                    Id = new(number),
                    Key = $"l{number}",
                    FromId = new(number),
                    ToId = new(random.Next(1, number)),
                    Kind = ClaimLinkKind.SameAs,
                    Basis = ClaimLinkBasis.Curated,
                    RecordedAt = Kursk.RecordedAt,
                    RecordedBy = "annotator",
                })],
            Statements = [.. Enumerable.Range(1, statements).Select(number => new Statement
            {
                Id = new(number),
                SourceId = new(random.Next(1, sources + 1)),
                DocumentId = random.NextDouble() < 0.7 ? new(random.Next(1, documents + 1)) : null,
                ClaimId = random.NextDouble() < 0.9 ? new(random.Next(1, claims + 1)) : null,
                StatedAt = Date(random),
                Stance = random.NextDouble() < 0.9 ? Stance.Asserts : _stances[random.Next(_stances.Length)],
                Attestation = Attestation.SecondHand,
                RecordedAt = Kursk.RecordedAt,
            })],
            JointStatements = joint.Statements,
            Citations = [.. pairs.Select((pair, index) => new Citation
            {
                Id = new(index + 1),
                CitingId = new(pair.citing),
                CitedId = new(pair.cited),
                Relation = random.NextDouble() < 0.8
                    ? CitationRelation.Reports
                    : _relations[random.Next(_relations.Length)],
                RecordedAt = Kursk.RecordedAt,
            })],
        };
    }

    private static FuzzyDate? Date(Random random)
    {
        var earliest = new DateOnly(2025, 1, 1).AddDays(random.Next(10));
        if (random.Next(3) == 0)
        {
            var time = PrintedTime.Of(new(
                earliest, new(random.Next(24), random.Next(60)), TimeSpan.FromHours(random.Next(-3, 4))));
            return new()
            {
                Earliest = earliest,
                Latest = earliest,
                EarliestTime = time,
                LatestTime = random.Next(4) == 0 ? null : time,
                Basis = DateBasis.Stated,
            };
        }
        return random.Next(5) switch
        {
            0 or 1 => null,
            2 => new() { Earliest = earliest, Basis = DateBasis.Inferred },
            3 => new() { Latest = earliest, Basis = DateBasis.Inferred },
            _ => new() { Earliest = earliest, Latest = earliest.AddDays(random.Next(3)), Basis = DateBasis.Stated },
        };
    }

    private static Source SourceOf(int number, int count, Random random)
    {
        SourceId? whole = number > 1 && random.NextDouble() < 0.3 ? new(random.Next(1, number)) : null;
        return random.Next(2) == 0
            ? new Outlet
            {
                Id = new(number),
                Key = $"s{number}",
                Name = $"Source {number}",
                PartOfId = whole,
                RecordedAt = Kursk.RecordedAt,
                Kind = OutletKind.Outlet,
                Identified = true,
            }
            : new Agency
            {
                Id = new(number),
                Key = $"s{number}",
                Name = $"Source {number}",
                PartOfId = whole,
                PossiblySameAsIds = random.NextDouble() < 0.2 ? [new(random.Next(1, count + 1))] : [],
                RecordedAt = Kursk.RecordedAt,
                Kind = AgencyKind.Government,
            };
    }
}
