using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Provenance.Attribution;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Matching;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;
using SuggestionTier = Provenance.Domain.Proposals.SuggestionTier;

namespace Provenance.Server.Suggestions;

/// <summary>Makes proposals of suggested passages: who is meant and what is said are looked for on record.</summary>
internal sealed class SuggestionMaker(SourceMatcher sources, ClaimMatcher claims, QuestionReader questions)
{
    /// <summary>The name under which the program proposes.</summary>
    public const string Name = "suggester";

    /// <summary>From here on, in thousandths, a claim on record is near enough for a person to decide.</summary>
    private const int LeastOpen = 600;

    private static readonly string _madeBy =
        $"{Name} {typeof(Suggester).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0]}";

    /// <summary>The proposals, in the order of the drafts. The number of SQL statements does not depend on how many there
    /// are.</summary>
    public async Task<IReadOnlyList<Proposal>> MakeAsync(
        Document document, string text, IReadOnlyList<PassageDraft> drafts, CancellationToken cancellationToken)
    {
        var named = await sources.FindAsync(
            [.. drafts.SelectMany(draft => draft.Hops).Where(hop => hop.New.IsNamed()).Select(hop => hop.New.Name!)],
            cancellationToken);
        string[] said = [.. drafts.Select(draft => draft.Proposition).OfType<string>().Distinct()];
        var near = said.Zip(await claims.FindAsync(said, cancellationToken))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        var asked = await questions.ByIdAsync(
            [.. near.Values.SelectMany(found => found).Select(match => match.Claim.QuestionId).Distinct()],
            cancellationToken);
        return
        [
            .. drafts.Select(draft => Of(
                document,
                text,
                draft,
                ChainOf(draft, named),
                draft.Proposition is { } proposition ? [ClaimOf(proposition, near[proposition], asked)] : [])),
        ];
    }

    private static Proposal Of(
        Document document,
        string text,
        PassageDraft draft,
        IReadOnlyList<(SuggestedSource Made, SourceInput Input)> chain,
        IReadOnlyList<(SuggestedClaim Made, ClaimInput Input)> said)
    {
        var suggestion = draft.Suggestion;
        KeptSuggestion kept = new()
        {
            Confidence = suggestion.Confidence,
            Rule = suggestion.Rule,
            Reason = suggestion.Reason,
            Passage = PassageDraft.SpanOf(text, suggestion.Passage),
            SourceSpans = Spans(suggestion.Source),
            CueSpans = Spans(suggestion.Cue),
            ContentSpans = Spans(suggestion.Content),
            Sources = [.. chain.Select(source => source.Made)],
            Claims = [.. said.Select(claim => claim.Made)],
        };
        CitationPassageInput passage = new()
        {
            Document = new() { Key = document.Key },
            Section = IsHeadline(document, text, kept.Passage) ? DocumentSection.Headline : DocumentSection.Body,
            Span = PassageDraft.InputOf(kept.Passage),
            SourceSpans = Inputs(kept.SourceSpans),
            CueSpans = Inputs(kept.CueSpans),
            ContentSpans = Inputs(kept.ContentSpans),
            Chain =
            [
                .. draft.Hops.Zip(chain, (hop, source) => new HopInput
                {
                    Source = source.Input,
                    Mention = hop.Mention,
                    Cue = hop.Cue,
                    Relation = hop.Relation,
                }),
            ],
            Claims = said.Count == 0
                ? null
                : [.. said.Select(claim => new AscribedClaimInput { Claim = claim.Input })],
            Mode = ModeOf(suggestion.Mode),
        };
        return ProposalOf(document, kept, passage, TierOf(suggestion.Tier));

        IReadOnlyList<TextSpan> Spans(IReadOnlyList<Span> spans) =>
            [.. spans.Select(span => PassageDraft.SpanOf(text, span))];
    }

    /// <summary>The proposal of a suggestion.</summary>
    public static Proposal ProposalOf(
        Document document, KeptSuggestion suggestion, CitationPassageInput passage, SuggestionTier tier)
    {
        var kept = suggestion with { MadeBy = _madeBy };
        return new()
        {
            Id = default,
            State = ProposalState.Pending,
            Action = ChangeAction.RecordCitation,
            Request = new ProposedRequest { RecordCitation = new() { Passage = passage } }.ToJson(),
            ProposedBy = Name,
            ProposedAt = default,
            DocumentId = document.Id,
            Tier = tier,
            Suggestion = kept.ToJson(),
            SuggestionKey = KeyOf(document, kept),
        };
    }

    private static List<(SuggestedSource Made, SourceInput Input)> ChainOf(
        PassageDraft draft, IReadOnlyDictionary<string, IReadOnlyList<SourceMatch>> named)
    {
        List<(SuggestedSource Made, SourceInput Input)> chain = [];
        foreach (var hop in draft.Hops)
        {
            // Someone unnamed is known to whoever heard it from them, and that is the one before in the chain.
            var known = hop.New.Type == SourceType.Anonymous && chain is [.., var (_, nearer)]
                ? hop with { New = hop.New with { BrokeredBy = IsKnown(nearer) ? nearer : null } }
                : hop;
            chain.Add(SourceOf(known, known.New.IsNamed() ? named[known.New.Name!] : []));
        }

        return chain;

        static bool IsKnown(SourceInput source) => source.Key is not null || source.New?.IsNamed() == true;
    }

    private static (SuggestedSource Made, SourceInput Input) SourceOf(HopDraft hop, IReadOnlyList<SourceMatch> found)
    {
        // One that has the name is who is meant, unless another may be too; one that only resembles it is asked about.
        SourceMatch[] byName = [.. found.Where(match => match.IsByName)];
        var isRivalled = found.Any(match => !match.IsByName
            && match.Reasons[0].Kind is not (IdentityReasonKind.SharedWords or IdentityReasonKind.Acronym));
        var chosen = byName.Length == 1 && !isRivalled ? byName[0].Source.Key : null;
        SuggestedSource made = new()
        {
            Mention = hop.Mention,
            Name = hop.New.IsNamed() && hop.New.Name != hop.Mention ? hop.New.Name : null,
            New = hop.New,
            Candidates =
            [
                .. found.Select(match => new SourceCandidate(
                    match.Source.Key, match.Source.Name, match.Thousandths / 1000.0, match.Reasons)),
            ],
            IsOpen = chosen is null && found.Count > 0,
        };
        return (made, made.IsOpen ? new() : chosen is null ? new() { New = hop.New } : new() { Key = chosen });
    }

    private static (SuggestedClaim Made, ClaimInput Input) ClaimOf(
        string proposition, IReadOnlyList<ClaimMatch> found, IReadOnlyDictionary<QuestionId, Question> asked)
    {
        ClaimMatch[] same = [.. found.Where(match => match.IsSame)];
        var question = found.FirstOrDefault(match => match.Thousandths >= LeastOpen) is { } nearest
            ? new QuestionInput { Key = asked[nearest.Claim.QuestionId].Key }
            : new QuestionInput { New = new() { Text = ProposedSentence.QuestionOf(proposition) } };
        SuggestedClaim made = new()
        {
            New = new() { Question = question, Proposition = proposition },
            Candidates =
            [
                .. found.Select(match => new ClaimCandidate(
                    match.Claim.Key, match.Claim.Proposition, match.Thousandths / 1000.0, match.Reasons)),
            ],
            IsOpen = same.Length != 1 && found.Any(match => match.Thousandths >= LeastOpen),
        };
        return (
            made,
            made.IsOpen ? new() : same is [var only] ? new() { Key = only.Claim.Key } : new() { New = made.New });
    }

    private static bool IsHeadline(Document document, string text, TextSpan passage) =>
        document.Title is { } title && passage.End <= title.Length && text.StartsWith(title, StringComparison.Ordinal);

    private static List<TextSpanInput> Inputs(IReadOnlyList<TextSpan> spans) => [.. spans.Select(PassageDraft.InputOf)];

    /// <summary>What tells a suggestion from others: the document and the words, not what was found of them.</summary>
    private static string KeyOf(Document document, KeptSuggestion kept)
    {
        var places = string.Join(
            '|',
            new[] { [kept.Passage], kept.SourceSpans, kept.CueSpans, kept.ContentSpans }.Select(
                spans => string.Join(',', spans.Select(span => $"{span.Start}-{span.End}"))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Id.Value}|{places}")));
    }

    private static QuotationMode ModeOf(SuggestedMode mode) => mode switch
    {
        SuggestedMode.Direct => QuotationMode.Direct,
        SuggestedMode.Mixed => QuotationMode.Mixed,
        SuggestedMode.FreeIndirect => QuotationMode.FreeIndirect,
        SuggestedMode.Link => QuotationMode.Link,
        _ => QuotationMode.Paraphrase,
    };

    private static SuggestionTier TierOf(Attribution.SuggestionTier tier) => tier switch
    {
        Attribution.SuggestionTier.Preselected => SuggestionTier.Preselected,
        Attribution.SuggestionTier.Offered => SuggestionTier.Offered,
        _ => SuggestionTier.Question,
    };
}
