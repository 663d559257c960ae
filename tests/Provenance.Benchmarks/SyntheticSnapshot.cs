using System.Text.Json;
using Provenance.Corpora.Synthesis;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Graph.Snapshots;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Benchmarks;

/// <summary>
/// The graph in memory of a synthetic corpus, made of its lines without a store, since an import of millions takes
/// hours: every passage becomes the statements along its chain, as an import makes them, but for the rule that a whole
/// speaks for its part.
/// </summary>
internal sealed class SyntheticSnapshot
{
    private readonly Dictionary<string, int> _sources = [];
    private readonly Dictionary<string, (int Number, int Publisher, DateOnly? Day)> _documents = [];
    private readonly Dictionary<string, int> _claims = [];
    private readonly Dictionary<(int Source, int Document, int Claim), int> _statements = [];
    private readonly HashSet<(int Citing, int Cited, CitationRelation Relation)> _citations = [];
    private readonly List<(SourceId, OriginClass, SourceId?)> _newSources = [];
    private readonly List<(TracedStatement Statement, DateOnly? Day)> _newStatements = [];
    private readonly List<(int Citing, int Cited, CitationRelation Relation)> _newCitations = [];
    private readonly List<(ClaimId, ClaimId)> _same = [];

    private SyntheticSnapshot()
    {
    }

    /// <summary>The graph, and for each claim those linked as the same.</summary>
    public static (CitationSnapshot Snapshot, ILookup<ClaimId, ClaimId> Equated) Of(int citations)
    {
        SyntheticSnapshot made = new();
        foreach (var line in SyntheticCorpus.Lines(new() { Citations = citations }))
        {
            using var json = JsonDocument.Parse(line);
            made.Take(json.RootElement);
        }

        CitationChanges changes = new(new(
            made._newSources.Count, made._newStatements.Count, made._newCitations.Count, Supersession: 0));
        changes.Expect(made._newStatements.Count, made._newCitations.Count);
        foreach (var (source, originClass, whole) in made._newSources)
        {
            changes.Add(source, originClass, whole);
        }
        foreach (var (statement, day) in made._newStatements)
        {
            changes.Add(statement, new(day, day));
        }
        foreach (var ((citing, cited, relation), index) in made._newCitations.Select((item, index) => (item, index)))
        {
            changes.Add(new TracedCitation(new(index + 1), new(citing), new(cited), relation));
        }
        return (
            CitationSnapshot.Empty.With(changes),
            made._same.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) })
                .ToLookup(pair => pair.Item1, pair => pair.Item2));
    }

    private void Take(JsonElement record)
    {
        switch (Text(record, "record"))
        {
            case "source":
                AddSource(record);
                break;
            case "document":
                _documents.Add(Text(record, "id")!, (
                    _documents.Count + 1,
                    Text(record, "publisher") is { } publisher ? _sources[publisher] : 0,
                    record.TryGetProperty("publishedAt", out var date)
                        ? DateOnly.ParseExact(Text(date, "latest")!, "yyyy-MM-dd") : null));
                break;
            case "claim":
                _claims.Add(Text(record, "id")!, _claims.Count + 1);
                break;
            case "claimLink" when Text(record, "kind") == "SAME_AS":
                _same.Add((new(_claims[Text(record, "from")!]), new(_claims[Text(record, "to")!])));
                break;
            case "unattributed" when _documents[Text(record, "document")!] is var document:
                AddStatement((document.Publisher, document.Number, ClaimOf(record)), Stance.Asserts, document.Day);
                break;
            case "attribution":
                AddChains(record);
                break;
        }
    }

    private void AddSource(JsonElement record)
    {
        _sources.Add(Text(record, "id")!, _sources.Count + 1);
        _newSources.Add((
            new(_sources.Count),
            (Text(record, "type"), Text(record, "kind")) switch
            {
                ("ANONYMOUS", _) => OriginClass.Anonymous,
                ("UNSPECIFIED", _) => OriginClass.Unspecified,
                (_, "OUTLET" or "NEWS_AGENCY") => OriginClass.UndisclosedRelay,
                _ => OriginClass.Named,
            },
            Text(record, "partOf") is { } whole ? new(_sources[whole]) : null));
    }

    private void AddChains(JsonElement record)
    {
        var document = _documents[Text(record, "document")!];
        var stance = Text(record, "stance") == "DENIES" ? Stance.Denies : Stance.Asserts;
        var hops = record.GetProperty("chain").EnumerateArray().ToList();
        foreach (var claim in record.TryGetProperty("claims", out var claims) && claims.GetArrayLength() > 0
            ? claims.EnumerateArray().Select(ClaimOf)
            : [0])
        {
            var citing = AddStatement((document.Publisher, document.Number, claim), stance, document.Day);
            foreach (var hop in hops)
            {
                var (venue, _, day) = Text(hop, "venue") is { } key ? _documents[key] : default;
                var cited = AddStatement((_sources[Text(hop, "source")!], venue, claim), Stance.Asserts, day);
                var relation = Text(hop, "relation") switch
                {
                    "DISPUTES" => CitationRelation.Disputes,
                    "REPUBLISHES" => CitationRelation.Republishes,
                    _ => CitationRelation.Reports,
                };
                if (_citations.Add((citing, cited, relation)))
                {
                    _newCitations.Add((citing, cited, relation));
                }
                citing = cited;
            }
        }
    }

    private int AddStatement((int Source, int Document, int Claim) said, Stance stance, DateOnly? day)
    {
        if (_statements.TryAdd(said, _statements.Count + 1))
        {
            _newStatements.Add((
                new(
                    new(_statements.Count),
                    new(said.Source),
                    said.Claim == 0 ? null : new(said.Claim),
                    stance,
                    said.Document == 0 ? Attestation.SecondHand : Attestation.FirstHand),
                day));
        }
        return _statements[said];
    }

    private int ClaimOf(JsonElement record) => Text(record, "claim") is { } key ? _claims[key] : 0;

    private static string? Text(JsonElement record, string member) =>
        record.TryGetProperty(member, out var value) ? value.GetString() : null;
}
