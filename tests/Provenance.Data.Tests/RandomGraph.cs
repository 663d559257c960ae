using Provenance.Data.Writers;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests;

/// <summary>A small graph in which everything that may be missing often is, and texts collide but for their case and other
/// differences that readers do not see.</summary>
internal sealed class RandomGraph
{
    /// <summary>Texts that a careless comparison confuses, or reads as patterns.</summary>
    public static readonly IReadOnlyList<string> Texts =
        ["", "a", "A", "b", "aB", "Ab%", "a_b", "a\\b", "’", "e\u0301", "É", "Журнал", "O’Brien & Co", "straße", "U.S. a", "ガザ"];

    /// <summary>Days close to each other.</summary>
    public static readonly IReadOnlyList<DateOnly> Days =
        [new(2024, 12, 30), new(2024, 12, 31), new(2025, 1, 1), new(2025, 1, 15)];

    /// <summary>Numbers whose order as texts is another.</summary>
    public static readonly IReadOnlyList<decimal> Numbers = [0m, 0.36m, 4m, 10m, 300m, 4000m, -1m, 1.50m];

    /// <summary>Measures, of which one is part of another.</summary>
    public static readonly IReadOnlyList<string> MeasureKeys = ["KILLED", "WOUNDED", "KILLED_OR_WOUNDED", "CASUALTIES"];

    private static readonly DateTimeOffset _recordedAt = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);
    private readonly Random _random;

    public RandomGraph(int seed)
    {
        _random = new Random(seed);
        Sources = Make(14, Source);
        Documents = Make(12, id => new Document
        {
            Id = new(id),
            Key = $"D{id}",
            Kind = Any<DocumentKind>(),
            Title = Maybe(Text),
            Url = Maybe(Text),
            Address = Maybe(Text),
            Language = Maybe(Text),
            PublisherId = MaybeValue(() => new SourceId(Number(14))),
            PublishedAt = Maybe(Date),
            Held = _random.Next(2) == 0,
            RecordedAt = _recordedAt,
        });
        Questions = Make(4, id => new Question
        {
            Id = new(id),
            Key = $"Q{id}",
            Text = Text(),
            Subject = Maybe(Text),
            Place = Maybe(Text),
            RecordedAt = _recordedAt,
        });
        Claims = Make(25, id => new Claim
        {
            Id = new(id),
            Key = $"C{id}",
            QuestionId = new(Number(4)),
            Proposition = Text(),
            Modality = Any<ClaimModality>(),
            Estimate = Maybe(Estimate),
            RecordedAt = _recordedAt,
        });
        Statements = [.. Make(50, id => new Statement
        {
            Id = new(id),
            SourceId = new(Number(14)),
            DocumentId = MaybeValue(() => new DocumentId(Number(12))),
            ClaimId = MaybeValue(() => new ClaimId(Number(25))),
            StatedAt = Maybe(Date),
            Stance = Any<Stance>(),
            Likelihood = MaybeValue(Any<Likelihood>),
            Attestation = Any<Attestation>(),
            RecordedAt = _recordedAt,
        }).DistinctBy(statement => (statement.SourceId, statement.DocumentId, statement.ClaimId))];
        Citations = [.. Make(60, id => new Citation
        {
            Id = new(id),
            CitingId = Statements[_random.Next(Statements.Count)].Id,
            CitedId = Statements[_random.Next(Statements.Count)].Id,
            Relation = Any<CitationRelation>(),
            RecordedAt = _recordedAt.AddHours(13 * id),
        }).DistinctBy(citation => (citation.CitingId, citation.CitedId, citation.Relation))];
        Evidence = Make(70, EvidenceOf);
    }

    public IReadOnlyList<Source> Sources { get; }

    public IReadOnlyList<Document> Documents { get; }

    public IReadOnlyList<Question> Questions { get; }

    public IReadOnlyList<Claim> Claims { get; }

    public IReadOnlyList<Statement> Statements { get; }

    public IReadOnlyList<Citation> Citations { get; }

    public IReadOnlyList<Evidence> Evidence { get; }

    public async Task<TemporaryStore> CreateStoreAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = await TemporaryStore.CreateAsync();
        await using var context = await store.Contexts.CreateDbContextAsync(cancellation);
        IReadOnlyList<IEnumerable<object>> records =
            [Sources, Documents, Questions, Claims, Statements, Citations, Evidence];
        foreach (var kind in records)
        {
            context.AddRange(kind);
            await context.SaveChangesAsync(cancellation);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await SearchIndexing.FillAsync(context, cancellation);
        await transaction.CommitAsync(cancellation);
        store.Counter.Reset();
        return store;
    }

    private static IReadOnlyList<T> Make<T>(int count, Func<int, T> make) =>
        [.. Enumerable.Range(1, count).Select(make)];

    private Source Source(int id)
    {
        var (key, name, country) = ($"S{id}", Text(), Maybe(Text));
        var partOf = id > 1 ? MaybeValue(() => new SourceId(Number(id - 1))) : default;
        return _random.Next(4) switch
        {
            0 => new Outlet
            {
                Id = new(id),
                Key = key,
                Name = name,
                Country = country,
                PartOfId = partOf,
                Kind = Any<OutletKind>(),
                Identified = true,
                RecordedAt = _recordedAt,
            },
            1 => new AnonymousSource
            {
                Id = new(id),
                Key = key,
                Name = name,
                Country = country,
                PartOfId = partOf,
                DescribedAs = "someone",
                Role = Any<AnonymousRole>(),
                Cardinality = Any<AnonymousCardinality>(),
                RecordedAt = _recordedAt,
            },
            _ => new Agency
            {
                Id = new(id),
                Key = key,
                Name = name,
                Country = country,
                PartOfId = partOf,
                Kind = Any<AgencyKind>(),
                RecordedAt = _recordedAt,
            },
        };
    }

    private Estimate Estimate() => new()
    {
        Measure = MeasureKeys[_random.Next(MeasureKeys.Count)],
        Value = MaybeValue(() => Numbers[_random.Next(Numbers.Count)]),
        UpperValue = MaybeValue(() => Numbers[_random.Next(Numbers.Count)]),
        PreviousValue = MaybeValue(() => Numbers[_random.Next(Numbers.Count)]),
        Change = MaybeValue(Any<EstimateChange>),
        Modifier = Any<EstimateModifier>(),
        Unit = _random.Next(2) == 0 ? Unit.Persons : Unit.Ratio,
        Population = Text(),
        Place = Maybe(Text),
        AsOf = Maybe(Date),
        Verbatim = Text(),
    };

    private Evidence EvidenceOf(int id) => new()
    {
        Id = new(id),
        Key = $"E{id}",
        Passage = $"P{id}",
        Hop = 1,
        CitationId = Citations[_random.Next(Citations.Count)].Id,
        DocumentId = new(Number(12)),
        Section = Any<DocumentSection>(),
        Span = new(0, 1, "x"),
        NamedSourceId = new(Number(14)),
        Mention = Maybe(Text),
        Cue = Maybe(Text),
        Mode = Any<QuotationMode>(),
        Attitude = Any<SourceAttitude>(),
        Stance = Any<Stance>(),
        Tone = Any<ReporterTone>(),
        Hedge = Maybe(Text),
        Likelihood = MaybeValue(Any<Likelihood>),
        Basis = Any<EvidenceBasis>(),
        RecordedAt = _recordedAt,
        RecordedBy = "test",
    };

    private FuzzyDate Date()
    {
        var (one, other) = (MaybeValue(Day), MaybeValue(Day));
        var (earliest, latest) = one > other ? (other, one) : (one, other);
        return new()
        {
            Earliest = earliest,
            Latest = latest,
            EarliestTime = earliest is { } first ? MaybeValue(() => Time(first, 0)) : null,
            LatestTime = latest is { } last ? MaybeValue(() => Time(last, 12)) : null,
            Basis = Any<DateBasis>(),
        };
    }

    /// <summary>A time of day within twelve hours.</summary>
    private PrintedTime Time(DateOnly day, int hour) => PrintedTime.Of(new(
        day, new(hour + _random.Next(12), _random.Next(60)), TimeSpan.FromMinutes(30 * _random.Next(-20, 20))));

    private DateOnly Day() => Days[_random.Next(Days.Count)];

    private string Text() => Texts[_random.Next(Texts.Count)];

    private int Number(int count) => 1 + _random.Next(count);

    private T? Maybe<T>(Func<T> make)
        where T : class => _random.Next(3) == 0 ? null : make();

    private T? MaybeValue<T>(Func<T> make)
        where T : struct => _random.Next(3) == 0 ? null : make();

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Math.Min(4, Enum.GetValues<T>().Length))];
}
