using Provenance.Data.Configurations;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests;

/// <summary>
/// A regular graph to read: ten outlets S1…S10, S2 a part of S1 and S3 of S2; outlet i publishes document i; fifty
/// claims, each said by the first seven outlets in their documents; each such statement cites those of the outlets
/// after it, with one piece of evidence. So 350 statements and 50 × 21 = 1050 citations.
/// </summary>
internal static class GeneratedGraph
{
    public const int ClaimCount = 50;
    public const int StatementsPerClaim = 7;
    public const int CitationCount = ClaimCount * StatementsPerClaim * (StatementsPerClaim - 1) / 2;

    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(2));

    public static ClaimId Claim(int number) => new(number);

    public static StatementId Statement(int claim, int outlet) => new(((claim - 1) * StatementsPerClaim) + outlet);

    public static async Task<TemporaryStore> CreateStoreAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(cancellation);
        foreach (var records in Records())
        {
            context.AddRange(records);
            await context.SaveChangesAsync(cancellation);
        }

        // As after an import, so that a read is planned with the statistics that it has in use.
        await context.MeasureAsync(cancellation);
        store.Counter.Reset();
        return store;
    }

    private static IEnumerable<IEnumerable<object>> Records()
    {
        yield return Enumerable.Range(1, 10).Select(Outlet);
        yield return Enumerable.Range(1, 10).SelectMany(number => SourceName.Of(Outlet(number)));
        yield return Enumerable.Range(1, 10).Select(Document);
        yield return [new DocumentText { DocumentId = new(1), Text = "Sourced, he said." }];
        yield return
        [
            new Question { Id = new(1), Key = "Q1", Text = "How many?", RecordedAt = _recordedAt },
            new Question { Id = new(2), Key = "Q2", Text = "How few?", RecordedAt = _recordedAt },
        ];
        yield return Enumerable.Range(1, ClaimCount).Select(ClaimOf);
        yield return
        [
            Link(1, from: 1, to: 2),
            Link(2, from: 3, to: 1),
            Link(3, from: 4, to: 5),
        ];
        yield return
            from claim in Enumerable.Range(1, ClaimCount)
            from outlet in Enumerable.Range(1, StatementsPerClaim)
            select StatementOf(claim, outlet);
        var citations =
            (from claim in Enumerable.Range(1, ClaimCount)
             from citing in Enumerable.Range(1, StatementsPerClaim)
             from cited in Enumerable.Range(citing + 1, StatementsPerClaim - citing)
             select (claim, citing, cited))
            .Select((edge, index) => Citation(index + 1, edge.claim, edge.citing, edge.cited))
            .ToList();
        yield return citations;
        yield return citations.Select(Evidence);
    }

    private static Outlet Outlet(int number) => new()
    {
        Id = new(number),
        Key = $"S{number}",
        Name = $"Outlet {number}",
        Aliases = [new("The Paper"), new($"Zeitung {number}", "de", AliasKind.Name)],
        Kind = OutletKind.Outlet,
        Identified = true,
        PartOfId = number is 2 or 3 ? new SourceId(number - 1) : null,
        RecordedAt = _recordedAt,
    };

    private static Document Document(int number) => new()
    {
        Id = new(number),
        Key = $"D{number}",
        Kind = DocumentKind.Article,
        Url = $"https://example.org/{(number == 10 ? 9 : number)}",
        Address = $"example.org/{(number == 10 ? 9 : number)}",
        PublisherId = new(number),
        Held = number == 1,
        RecordedAt = _recordedAt,
    };

    private static Claim ClaimOf(int number) => new()
    {
        Id = new(number),
        Key = $"C{number}",
        QuestionId = new(1),
        Proposition = $"There were {number}.",
        Modality = ClaimModality.Fact,
        RecordedAt = _recordedAt,
    };

    private static ClaimLink Link(int number, int from, int to) => new()
    {
        Id = new(number),
        Key = $"L{number}",
        FromId = new(from),
        ToId = new(to),
        Kind = ClaimLinkKind.SameAs,
        Dimensions = [DriftDimension.AsOf, DriftDimension.Value],
        Basis = ClaimLinkBasis.Curated,
        RecordedAt = _recordedAt,
        RecordedBy = "test",
    };

    private static Statement StatementOf(int claim, int outlet) => new()
    {
        Id = Statement(claim, outlet),
        SourceId = new(outlet),
        DocumentId = new(outlet),
        ClaimId = new(claim),
        Stance = Stance.Asserts,
        Attestation = outlet == 1 ? Attestation.FirstHand : Attestation.SecondHand,
        RecordedAt = _recordedAt,
    };

    private static Citation Citation(int id, int claim, int citing, int cited) => new()
    {
        Id = new(id),
        CitingId = Statement(claim, citing),
        CitedId = Statement(claim, cited),
        Relation = CitationRelation.Reports,
        RecordedAt = _recordedAt,
    };

    // The later a citation, the earlier in the text its evidence; three share each place.
    private static Evidence Evidence(Citation citation)
    {
        var start = (int)((CitationCount - citation.Id.Value) / 3);
        return new()
        {
            Id = new(citation.Id.Value),
            Key = $"A{citation.Id.Value}/1",
            Passage = $"A{citation.Id.Value}",
            Hop = 1,
            CitationId = citation.Id,
            DocumentId = new(1),
            Section = DocumentSection.Body,
            Span = new(start, start + 1, "S"),
            CueSpans = [new(12, 16, "said")],
            NamedSourceId = new(1),
            Mode = QuotationMode.FreeIndirect,
            Attitude = SourceAttitude.Assertion,
            Stance = Stance.Asserts,
            Tone = ReporterTone.Neutral,
            Basis = EvidenceBasis.Explicit,
            RecordedAt = _recordedAt,
            RecordedBy = "test",
        };
    }
}
