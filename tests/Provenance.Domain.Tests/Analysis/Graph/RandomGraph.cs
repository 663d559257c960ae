using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>Small graphs from a seed, loops included, for comparison with brute force.</summary>
internal static class RandomGraph
{
    internal static int Seeds { get; } = RandomSeeds.Of(150);

    internal static ProvenanceGraph Of(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 9);
        var stances = Enum.GetValues<Stance>();
        var relations = Enum.GetValues<CitationRelation>();
        var pairs = Enumerable.Range(1, count)
            .SelectMany(_ => Enumerable.Range(1, count), (citing, cited) => (citing, cited))
            .Where(pair => pair.citing != pair.cited && random.NextDouble() < 0.3)
            .ToList();
        return new()
        {
            Sources = [.. Enumerable.Range(1, count).Select(number => new Agency
            {
                Id = new(number),
                Key = $"s{number}",
                Name = $"Source {number}",
                Kind = AgencyKind.Government,
                RecordedAt = Kursk.RecordedAt,
            })],
            Claims = [new Claim
            {
                Id = new(1),
                Key = "c",
                QuestionId = new(1),
                Proposition = "It is so.",
                Modality = ClaimModality.Fact,
                RecordedAt = Kursk.RecordedAt,
            }],
            Statements = [.. Enumerable.Range(1, count).Select(number => new Statement
            {
                Id = new(number),
                SourceId = new(number),
                ClaimId = new ClaimId(1),
                Stance = random.NextDouble() < 0.8 ? Stance.Asserts : stances[random.Next(stances.Length)],
                Attestation = Attestation.SecondHand,
                RecordedAt = Kursk.RecordedAt,
            })],
            Citations = [.. pairs.Select((pair, index) => new Citation
            {
                Id = new(index + 1),
                CitingId = new(pair.citing),
                CitedId = new(pair.cited),
                Relation = random.NextDouble() < 0.8
                    ? CitationRelation.Reports
                    : relations[random.Next(relations.Length)],
                RecordedAt = Kursk.RecordedAt,
            })],
        };
    }
}
