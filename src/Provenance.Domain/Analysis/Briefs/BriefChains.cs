using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Briefs;

/// <summary>Describes chains in words. The document whose passage shows a hop decides its wording: "A cites B" where
/// A's own text shows it, "A says that B was told by C" where only A's text shows what B rests on.</summary>
/// <remarks>Of several passages, one in the citing document comes first, then one whose words name the source, then one
/// with a cue, then the first by key. "Was told" is used only where the cue says so and nothing shows that others were
/// told too.</remarks>
internal sealed class BriefChains
{
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly Dictionary<StatementId, DocumentId?> _carriers;
    private readonly ILookup<CitationId, Evidence> _evidence;

    internal BriefChains(ProvenanceGraph around)
    {
        _sources = around.Sources.ToDictionary(source => source.Id);
        _documents = around.Documents.ToDictionary(document => document.Id);
        _carriers = around.Statements.ToDictionary(statement => statement.Id, statement => statement.DocumentId);
        _evidence = around.Evidence.ToLookup(evidence => evidence.CitationId);
    }

    /// <summary>The chains in words, shortest first. Chains that differ only in their first speaker share one
    /// sentence.</summary>
    internal IReadOnlyList<(string Text, IReadOnlyList<Chain> Chains)> Of(IEnumerable<Chain> chains) =>
        [.. chains.Select(chain => (Chain: chain, Told: Told(chain)))
            .GroupBy(item => (item.Told.One, item.Chain.Citations.Count))
            .Select(group => (
                Length: group.Key.Count,
                Text: Sentence([.. group.Select(item => item.Told)]),
                Chains: (IReadOnlyList<Chain>)[.. group.Select(item => item.Chain)]))
            .OrderBy(told => told.Length).ThenBy(told => told.Text, StringComparer.Ordinal)
            .Select(told => (told.Text, told.Chains))];

    /// <summary>The names of the sources whose texts show a citation.</summary>
    internal IEnumerable<string> TellersOf(Citation citation) => _evidence[citation.Id].Select(TellerOf);

    private string TellerOf(Evidence evidence) =>
        _documents[evidence.DocumentId] is var document
        && document.PublisherId is { } publisher && _sources.TryGetValue(publisher, out var source)
            ? BriefWords.Name(source)
            : $"the publisher of {document.Title ?? document.Key}";

    private static string Sentence(IReadOnlyList<(string Who, bool Plural, string One, string Many)> told)
    {
        var names = told.Select(item => item.Who).Distinct().Order(StringComparer.Ordinal).ToList();
        return $"{BriefWords.List(names)} {(names.Count > 1 || told[0].Plural ? told[0].Many : told[0].One)}.";
    }

    private (string Who, bool Plural, string One, string Many) Told(Chain chain)
    {
        var hops = chain.Citations.Select((citation, index) => new Hop(
            SourceOf(chain.Statements[index]),
            SourceOf(chain.Statements[index + 1]),
            citation.Relation,
            CarrierOf(citation.CitingId),
            CarrierOf(citation.CitedId),
            Best(citation))).ToList();
        List<List<Hop>> tellings = [];
        foreach (var hop in hops)
        {
            if (tellings is [.., var last] && hop.Evidence is not null && !hop.IsFirstHand
                && last[0].Evidence?.DocumentId == hop.Evidence.DocumentId)
            {
                last.Add(hop);
            }
            else
            {
                tellings.Add([hop]);
            }
        }

        var first = tellings[0];
        var rest = string.Concat(tellings.Skip(1).Select(telling =>
            $"; {Subject(telling)} {Predicate(telling, PluralSubject(telling))}"))
            + (hops.Count > 1 && hops[0].Citing.Id == hops[^1].Cited.Id ? "; so the report came back to where it began" : "");
        return (
            Subject(first),
            PluralSubject(first),
            Predicate(first, plural: false) + rest,
            Predicate(first, plural: true) + rest);
    }

    private string Subject(List<Hop> telling) =>
        telling[0].IsFirstHand || telling[0].Evidence is null
            ? BriefWords.Name(telling[0].Citing)
            : TellerOf(telling[0].Evidence!);

    private static bool PluralSubject(List<Hop> telling) =>
        (telling[0].IsFirstHand || telling[0].Evidence is null) && BriefWords.IsPlural(telling[0].Citing);

    private static string Predicate(List<Hop> telling, bool plural)
    {
        var told = telling.GetRange(telling[0].IsFirstHand ? 1 : 0, telling.Count - (telling[0].IsFirstHand ? 1 : 0));
        if (told.Count == 0 || (telling[0].IsFirstHand && IsNobody(telling[0].Cited)))
        {
            return Verb(telling[0], plural);
        }

        var published = telling[0].IsFirstHand && telling[0].Relation == CitationRelation.Publishes;
        var clauses = told.Select((hop, index) => index == 0
            ? $"{BriefWords.Name(hop.Citing)} {(published ? Published(hop) : Verb(hop, BriefWords.IsPlural(hop.Citing)))}"
            : $"{(IsPerson(hop.Citing) ? "who" : "which")} {Verb(hop, BriefWords.IsPlural(hop.Citing))}");
        return $"{(plural ? "say" : "says")} that {string.Join(", ", clauses)}";
    }

    private static string Verb(Hop hop, bool plural)
    {
        var evidence = hop.Evidence;
        var cue = Cue(hop);
        var name = BriefWords.Name(hop.Cited);
        if (IsNobody(hop.Cited))
        {
            return $"{(plural ? "name" : "names")} no source{cue}";
        }

        var implied = evidence is { Basis: EvidenceBasis.Implicit, Cue: null } ? " by implication" : "";
        return hop.Relation switch
        {
            CitationRelation.Quotes => $"{(plural ? "quote" : "quotes")} {name}{implied}{cue}",
            CitationRelation.Publishes => $"{(plural ? "cite" : "cites")} what {name} published{implied}{cue}",
            CitationRelation.Confirms => $"{(plural ? "confirm" : "confirms")} what {name} said{implied}{cue}",
            CitationRelation.Derives =>
                $"{(plural ? "conclude" : "concludes")} it from what {name} said{implied}{cue}",
            CitationRelation.Republishes => $"{(plural ? "republish" : "republishes")} {name}{implied}{cue}",
            _ when IsTold(hop) => $"{(plural ? "were" : "was")} told by {name}",
            _ when hop.IsFirstHand => $"{(plural ? "cite" : "cites")} {name}{implied}{cue}",
            _ => $"{(plural ? "have" : "has")} it from {name}{implied}{cue}",
        };
    }

    private static string Published(Hop hop) => $"published what {BriefWords.Name(hop.Cited)} said{Cue(hop)}";

    private static string Cue(Hop hop) => hop.Evidence?.Cue is { } words ? $" (“{words}”)" : "";

    private static bool IsNobody(Source source) => source is UnspecifiedSource { Name: ['(', ..] };

    private static bool IsTold(Hop hop) => hop.Evidence?.Cue is { } cue
        && (cue == "told" || cue == "told me")
        && (hop.CitedIn is null || hop.CitedIn == hop.CitingIn);

    private static bool IsPerson(Source source) => source is Official or Person or AnonymousSource;

    private Evidence? Best(TracedCitation citation) => _evidence[citation.Id]
        .OrderBy(evidence => evidence.DocumentId == CarrierOf(citation.CitingId) ? 0 : 1)
        .ThenBy(evidence => evidence.Basis == EvidenceBasis.Explicit ? 0 : 1)
        .ThenBy(evidence => evidence.Cue is null ? 1 : 0)
        .ThenBy(evidence => evidence.Key, StringComparer.Ordinal)
        .FirstOrDefault();

    private DocumentId? CarrierOf(StatementId statement) => _carriers.GetValueOrDefault(statement);

    private Source SourceOf(TracedStatement statement) => _sources[statement.SourceId];

    private sealed record Hop(
        Source Citing,
        Source Cited,
        CitationRelation Relation,
        DocumentId? CitingIn,
        DocumentId? CitedIn,
        Evidence? Evidence)
    {
        public bool IsFirstHand => Evidence is not null && Evidence.DocumentId == CitingIn;
    }
}
