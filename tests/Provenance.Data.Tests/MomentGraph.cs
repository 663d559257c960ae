using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests;

/// <summary>
/// Small graphs from a seed whose records were made and superseded at different times, their documents dated or not;
/// and what of them counts at a moment, rule by rule as <see cref="AsOf"/> words them.
/// </summary>
internal sealed class MomentGraph
{
    private readonly Random _random;

    public MomentGraph(int seed)
    {
        _random = new Random(seed);
        var sources = Make(5, id => new Agency
        {
            Id = new(id),
            Key = $"S{id}",
            Name = $"Source {id}",
            Kind = AgencyKind.Government,
            RecordedAt = Time(),
        });
        var documents = Make(6, id => new Document
        {
            Id = new(id),
            Key = $"D{id}",
            Kind = DocumentKind.Article,
            PublishedAt = Sometimes(2) ? null : new() { Latest = Sometimes(4) ? null : Day(), Basis = DateBasis.Stated },
            Held = true,
            RecordedAt = Time(),
        });
        var questions = Make(2, id =>
            new Question { Id = new(id), Key = $"Q{id}", Text = "How many?", RecordedAt = Times[0] });
        var claims = Make(4, id => new Claim
        {
            Id = new(id),
            Key = $"C{id}",
            QuestionId = new(1 + (id % 2)),
            Proposition = "It is so.",
            Modality = ClaimModality.Fact,
            RecordedAt = Time(),
        });
        var statements = Make(12, id =>
        {
            var source = sources[_random.Next(5)];
            var document = Sometimes(3) ? null : documents[_random.Next(6)];
            var claim = claims[_random.Next(4)];
            var at = Later(source.RecordedAt, document?.RecordedAt ?? Times[0], claim.RecordedAt);
            return new Statement
            {
                Id = new(id),
                SourceId = source.Id,
                DocumentId = document?.Id,
                ClaimId = claim.Id,
                Stance = Stance.Asserts,
                Attestation = Attestation.SecondHand,
                RecordedAt = at,
                SupersededAt = Sometimes(6) ? Later(at) : null,
            };
        }).DistinctBy(item => (item.SourceId, item.DocumentId, item.ClaimId)).ToList();
        var citations = Make(20, id =>
        {
            var (citing, cited) = (statements[_random.Next(statements.Count)], statements[_random.Next(statements.Count)]);
            var at = Later(citing.RecordedAt, cited.RecordedAt);
            return new Citation
            {
                Id = new(id),
                CitingId = citing.Id,
                CitedId = cited.Id,
                Relation = CitationRelation.Reports,
                RecordedAt = at,
                SupersededAt = First(Sometimes(5) ? Later(at) : null, citing.SupersededAt, cited.SupersededAt),
            };
        }).Where(item => item.CitingId != item.CitedId).DistinctBy(item => (item.CitingId, item.CitedId)).ToList();
        Graph = new()
        {
            Sources = sources,
            Documents = documents,
            Questions = questions,
            Claims = claims,
            ClaimLinks = Make(3, id =>
            {
                var at = Later(claims[id - 1].RecordedAt, claims[id].RecordedAt);
                return new ClaimLink
                {
                    Id = new(id),
                    Key = $"L{id}",
                    FromId = new(id),
                    ToId = new(id + 1),
                    Kind = ClaimLinkKind.SameAs,
                    Basis = ClaimLinkBasis.Curated,
                    RecordedAt = at,
                    SupersededAt = Sometimes(3) ? Later(at) : null,
                    RecordedBy = "test",
                };
            }),
            Statements = statements,
            Citations = citations,
            Evidence = Make(30, id => EvidenceOf(id, citations[_random.Next(citations.Count)], documents)),
        };
    }

    /// <summary>The times at which records are made and superseded.</summary>
    public static IReadOnlyList<DateTimeOffset> Times { get; } =
        [.. Enumerable.Range(1, 5).Select(day => new DateTimeOffset(2026, 1, day, 12, 0, 0, TimeSpan.Zero))];

    /// <summary>The present and every other moment that tells the records apart.</summary>
    public static IReadOnlyList<AsOf?> Moments { get; } =
    [
        null,
        .. from recorded in Times.Select(time => (DateTimeOffset?)time).Append(null)
           from day in Enumerable.Range(1, 4).Select(day => (DateOnly?)new DateOnly(2025, 1, day)).Append(null)
           select new AsOf { Recorded = recorded, Published = day },
    ];

    public ProvenanceGraph Graph { get; }

    public async Task<TemporaryStore> CreateStoreAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(cancellation);
        IReadOnlyList<IEnumerable<object>> records =
        [
            Graph.Sources, Graph.Documents, Graph.Questions, Graph.Claims, Graph.ClaimLinks, Graph.Statements,
            Graph.Citations, Graph.Evidence,
        ];
        foreach (var kind in records)
        {
            context.AddRange(kind);
            await context.SaveChangesAsync(cancellation);
        }

        store.Counter.Reset();
        return store;
    }

    /// <summary>What counts at a moment, as if nothing else had ever been recorded.</summary>
    public ProvenanceGraph At(AsOf? asOf)
    {
        return new()
        {
            Sources = [.. Graph.Sources.Where(source => Stands(source.RecordedAt, null)
                && (asOf?.Published is null || Graph.Statements.Any(item => item.SourceId == source.Id && Says(item))))],
            Documents = [.. Graph.Documents.Where(IsOut)],
            Questions = [.. Graph.Questions.Where(question => Stands(question.RecordedAt, null)
                && (asOf?.Published is null || Graph.Claims.Any(item => item.QuestionId == question.Id && IsMade(item))))],
            Claims = [.. Graph.Claims.Where(IsMade)],
            ClaimLinks = [.. Graph.ClaimLinks.Where(link => Stands(link.RecordedAt, link.SupersededAt)
                && Graph.Claims.Count(claim => (claim.Id == link.FromId || claim.Id == link.ToId) && IsMade(claim)) == 2)
                .Select(link => link with { SupersededAt = null })],
            Statements = [.. Graph.Statements.Where(Says).Select(item => item with { SupersededAt = null })],
            Citations = [.. Graph.Citations.Where(Cites).Select(item => item with { SupersededAt = null })],
            Evidence = [.. Graph.Evidence.Where(Shows).Select(item => item with { SupersededAt = null })],
        };

        bool Stands(DateTimeOffset recordedAt, DateTimeOffset? supersededAt) => asOf?.Recorded is { } moment
            ? recordedAt <= moment && !(supersededAt <= moment)
            : supersededAt is null;

        bool IsOut(Document document) => Stands(document.RecordedAt, null)
            && (asOf?.Published is not { } day || document.PublishedAt?.Latest <= day);

        bool IsOutById(DocumentId? id) => Graph.Documents.Any(document => document.Id == id && IsOut(document));

        bool Shows(Evidence item) => Stands(item.RecordedAt, item.SupersededAt)
            && (asOf?.Published is null || IsOutById(item.DocumentId));

        bool Cites(Citation citation) => Stands(citation.RecordedAt, citation.SupersededAt)
            && (asOf?.Published is null
                || IsOutById(Graph.Statements.Single(item => item.Id == citation.CitingId).DocumentId)
                || Graph.Evidence.Any(item => item.CitationId == citation.Id && Shows(item)));

        bool Says(Statement statement) => Stands(statement.RecordedAt, statement.SupersededAt)
            && (asOf?.Published is null
                || IsOutById(statement.DocumentId)
                || Graph.Citations.Any(item =>
                    (item.CitingId == statement.Id || item.CitedId == statement.Id) && Cites(item)));

        bool IsMade(Claim claim) => Stands(claim.RecordedAt, null)
            && (asOf?.Published is null || Graph.Statements.Any(item => item.ClaimId == claim.Id && Says(item)));
    }

    private static IReadOnlyList<T> Make<T>(int count, Func<int, T> make) =>
        [.. Enumerable.Range(1, count).Select(make)];

    private static DateTimeOffset? First(params DateTimeOffset?[] times) => times.Min();

    private Evidence EvidenceOf(int id, Citation citation, IReadOnlyList<Document> documents)
    {
        var document = documents[_random.Next(documents.Count)];
        var at = Later(citation.RecordedAt, document.RecordedAt);
        return new()
        {
            Id = new(id),
            Key = $"E{id}",
            Passage = $"P{id}",
            Hop = 1,
            CitationId = citation.Id,
            DocumentId = document.Id,
            Section = DocumentSection.Body,
            Span = new(0, 1, "x"),
            NamedSourceId = new(1),
            Mode = QuotationMode.Paraphrase,
            Attitude = SourceAttitude.Assertion,
            Stance = Stance.Asserts,
            Tone = ReporterTone.Neutral,
            Basis = EvidenceBasis.Explicit,
            RecordedAt = at,
            SupersededAt = First(Sometimes(4) ? Later(at) : null, citation.SupersededAt),
            RecordedBy = "test",
        };
    }

    private DateTimeOffset Time() => Times[_random.Next(3)];

    private DateTimeOffset Later(params DateTimeOffset[] than)
    {
        var first = Times.ToList().IndexOf(than.Max());
        return Times[Math.Min(Times.Count - 1, first + _random.Next(3))];
    }

    private DateOnly Day() => new(2025, 1, 1 + _random.Next(4));

    private bool Sometimes(int outOf) => _random.Next(outOf) == 0;
}
