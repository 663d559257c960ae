using Provenance.Attribution;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Matching;
using Provenance.Domain.Claims;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>Makes of suggested passages what they ask to be recorded: who is meant and what is said are looked for on
/// record.</summary>
internal sealed class SuggestionMaker(SourceMatcher sources, ClaimMatcher claims, QuestionReader questions)
{
    /// <summary>From here on, in thousandths, a claim on record is near enough for a person to decide.</summary>
    private const int LeastOpen = 600;

    /// <summary>Makes suggestions, in the order of the passages. The number of SQL statements does not depend on how many
    /// there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Its names.</param>
    /// <param name="found">The passages.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<IReadOnlyList<MadeSuggestion>> MakeAsync(
        SuggestedText text,
        MentionedNames names,
        IReadOnlyCollection<Suggestion> found,
        CancellationToken cancellationToken)
    {
        var drafts = found.Select(each => PassageDraft.Of(text, names, each)).ToList();
        var named = await sources.FindAsync(
            [.. drafts.SelectMany(draft => draft.Hops).Where(hop => hop.New.IsNamed()).Select(hop => hop.New.Name!)],
            cancellationToken);
        SaidClaim[] said = [.. drafts.Select(draft => draft.Said?.Claim).OfType<SaidClaim>().Distinct()];
        var near = said.Zip(await claims.FindAsync(said, cancellationToken))
            .ToDictionary(pair => pair.First, pair => pair.Second);
        var asked = await questions.ByIdAsync(
            [.. near.Values.SelectMany(matches => matches).Select(match => match.Claim.QuestionId).Distinct()],
            cancellationToken);
        return
        [
            .. drafts.Select(draft => SuggestedPassages.Of(
                text,
                draft,
                ChainOf(draft, named),
                draft.Said is { } content ? ClaimOf(content, near[content.Claim], asked) : null)),
        ];
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

    private static (SuggestedClaim Made, AscribedClaimInput Input) ClaimOf(
        SaidDraft said, IReadOnlyList<ClaimMatch> found, IReadOnlyDictionary<QuestionId, Question> asked)
    {
        ClaimMatch[] same = [.. found.Where(match => match.IsSame)];
        var question = found.FirstOrDefault(match => match.IsAnswer || match.Thousandths >= LeastOpen) is { } nearest
            ? new QuestionInput { Key = asked[nearest.Claim.QuestionId].Key }
            : new QuestionInput { New = new() { Text = said.Question } };
        SuggestedClaim made = new()
        {
            New = new()
            {
                Question = question,
                Proposition = said.Proposition,
                Estimate = said.Estimate is { } figure ? SuggestedFigures.EstimateOf(figure) : null,
            },
            Figures = said.Figures,
            Hedges = said.Hedges,
            Dates = said.Dates,
            Candidates =
            [
                .. found.Select(match => new ClaimCandidate(
                    match.Claim.Key, match.Claim.Proposition, match.Thousandths / 1000.0, match.Reasons)),
            ],
            IsOpen = same.Length != 1 && found.Any(match => match.Thousandths >= LeastOpen),
        };
        return (
            made,
            new()
            {
                Claim = made.IsOpen ? new() : same is [var only] ? new() { Key = only.Claim.Key } : new() { New = made.New },
                Hedge = said.Hedges is [var hedge] ? hedge.Words.Text : null,
            });
    }
}
