using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>
/// Small graphs from a seed in which few sources make many statements: outlets, bodies and their parts, persons with
/// affiliations, unnamed sources, candidates, loops, self-citations, denials, withdrawals, misquotations, credits,
/// statements that several make together, and documents that several speak in.
/// </summary>
internal static class RandomReports
{
    internal static int Seeds { get; } = RandomSeeds.Of(2000);

    internal static ProvenanceGraph Of(int seed)
    {
        var random = new Random(seed);
        var sources = random.Next(1, 7);
        var statements = random.Next(1, 9);
        var stances = Enum.GetValues<Stance>();
        var relations = Enum.GetValues<CitationRelation>();
        var density = 0.1 + (random.NextDouble() * 0.3);
        var pairs = Enumerable.Range(1, statements)
            .SelectMany(_ => Enumerable.Range(1, statements), (citing, cited) => (citing, cited))
            .Where(pair => pair.citing != pair.cited && random.NextDouble() < density)
            .ToList();
        var joint = RandomJoint.Of(seed, statements);
        Source[] speakers = [.. Enumerable.Range(1, sources).Select(number => SourceOf(number, sources, random))];
        Statement[] said = [.. Enumerable.Range(1, statements).Select(number => new Statement
            {
                Id = new(number),
                SourceId = new(random.Next(1, sources + 1)),
                DocumentId = joint.DocumentOf(number),
                ClaimId = new ClaimId(1),
                Stance = random.NextDouble() < 0.9 ? Stance.Asserts : stances[random.Next(stances.Length)],
                Attestation = random.Next(3) == 0 ? Attestation.FirstHand
                    : (seed + number) % 4 == 0 ? Attestation.NotFound
                    : Attestation.SecondHand,
                RecordedAt = Kursk.RecordedAt,
            })];
        return new()
        {
            Sources = speakers,
            Documents = joint.Documents(sources),
            Statements = said,
            JointStatements = joint.Statements,
            Citations = [.. pairs.Select((pair, index) => new Citation
            {
                Id = new(index + 1),
                CitingId = new(pair.citing),
                CitedId = new(pair.cited),
                Relation = Withdraws(pair) && random.NextDouble() < 0.4 ? CitationRelation.Disputes
                    : random.NextDouble() < 0.9 ? CitationRelation.Reports
                    : relations[random.Next(relations.Length)],
                RecordedAt = Kursk.RecordedAt,
            })],
        };

        bool Withdraws((int Citing, int Cited) pair) =>
            said[pair.Citing - 1].SourceId is var own && said[pair.Cited - 1].SourceId is var other
            && (own == other || speakers[other.Value - 1].PartOfId == own);
    }

    internal static IReadOnlyList<StatementId> Roots(ProvenanceGraph graph) =>
        TraceRoots.Of([.. graph.Statements.Select(item => item.Id)], graph.Citations.Select(TracedCitation.Of),
            TraceDirection.Upstream, new());

    private static Source SourceOf(int number, int count, Random random)
    {
        var id = new SourceId(number);
        var (key, name) = ($"s{number}", $"Source {number}");
        SourceId? whole = number > 1 && random.NextDouble() < 0.25 ? new(random.Next(1, number)) : null;
        IReadOnlyList<SourceId> candidates = random.NextDouble() < 0.2 ? [new(random.Next(1, count + 1))] : [];
        IReadOnlyList<Affiliation> affiliations = random.NextDouble() < 0.5
            ? [new() { OrganizationId = new(random.Next(1, count + 1)), Role = "member", Basis = DateBasis.Stated }]
            : [];
        var at = Kursk.RecordedAt;
        return random.Next(6) switch
        {
            0 or 1 => new Outlet
            {
                Id = id,
                Key = key,
                Name = name,
                PartOfId = whole,
                RecordedAt = at,
                Kind = OutletKind.Outlet,
                Identified = true,
            },
            2 or 3 => new Agency
            {
                Id = id,
                Key = key,
                Name = name,
                PartOfId = whole,
                PossiblySameAsIds = candidates,
                RecordedAt = at,
                Kind = AgencyKind.Government,
            },
            4 => new Official
            {
                Id = id,
                Key = key,
                Name = name,
                PossiblySameAsIds = candidates,
                Affiliations = affiliations,
                RecordedAt = at,
                Role = OfficialRole.Official,
            },
            _ => new AnonymousSource
            {
                Id = id,
                Key = key,
                Name = name,
                PossiblySameAsIds = candidates,
                RecordedAt = at,
                DescribedAs = "someone",
                Role = AnonymousRole.Sources,
                Cardinality = AnonymousCardinality.Unknown,
            },
        };
    }
}
