using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>The request of a suggestion with what someone decided.</summary>
internal static class AmendedSuggestion
{
    /// <summary>The request then, and what is wrong with the decisions.</summary>
    public static (ProposedRequest Request, IReadOnlyList<IRecordingError> Errors) Of(
        ProposedRequest request, KeptSuggestion kept, AcceptSuggestionInput input)
    {
        var passage = input.Passage ?? request.RecordCitation?.Passage;
        if (passage is null)
        {
            return (request, []);
        }

        List<IRecordingError> errors = [];
        List<HopInput> chain = [.. passage.Chain];
        List<AscribedClaimInput> claims = [.. passage.Claims ?? []];
        foreach (var (at, decided) in (input.Sources ?? []).Index())
        {
            if (IsIn(decided.Place, int.Min(chain.Count, kept.Sources.Count), $"input.sources[{at}].place", errors))
            {
                chain[decided.Place] = chain[decided.Place] with
                {
                    Source = decided.Source ?? new() { New = kept.Sources[decided.Place].New },
                };
            }
        }

        foreach (var (at, decided) in (input.Claims ?? []).Index())
        {
            if (IsIn(decided.Place, int.Min(claims.Count, kept.Claims.Count), $"input.claims[{at}].place", errors))
            {
                claims[decided.Place] = Decided(claims[decided.Place], kept.Claims[decided.Place], decided);
                if (decided is { Hedge: "", Likelihood: not null })
                {
                    errors.Add(new InvalidInputError(
                        "without a word of doubt there is no likelihood; a hedge would be accepted, or no likelihood",
                        $"input.claims[{at}].likelihood"));
                }

                if (decided is { Estimate: not null, Claim: { New: null } })
                {
                    errors.Add(new InvalidInputError(
                        "a claim on record has its own estimate; a new claim would be accepted, or no estimate",
                        $"input.claims[{at}].estimate"));
                }
            }
        }

        var isChanged = input.Passage is not null || input.Sources?.Count > 0 || input.Claims?.Count > 0;
        return (
            isChanged
                ? new()
                {
                    RecordCitation = new()
                    {
                        Passage = passage with { Chain = chain, Claims = passage.Claims is null ? null : claims },
                    },
                }
                : request,
            errors);
    }

    /// <summary>The request with those sources decided that nobody had; null if it leaves none of them open.</summary>
    /// <param name="request">The request.</param>
    /// <param name="kept">The suggestion that it was.</param>
    /// <param name="decided">Who is meant by which words.</param>
    public static ProposedRequest? Decided(
        ProposedRequest request, KeptSuggestion kept, IReadOnlyDictionary<string, SourceInput> decided)
    {
        if (request.RecordCitation?.Passage is not { } passage)
        {
            return null;
        }

        List<HopInput> chain =
        [
            .. passage.Chain.Select((hop, place) => hop.Source.IsOpen()
                && kept.Sources.ElementAtOrDefault(place)?.NameOrMention is { } name
                && decided.TryGetValue(name, out var source)
                    ? hop with { Source = source }
                    : hop),
        ];
        return chain.SequenceEqual(passage.Chain)
            ? null
            : new() { RecordCitation = new() { Passage = passage with { Chain = chain } } };
    }

    /// <summary>A claim as someone decided; an empty word of doubt is none.</summary>
    private static AscribedClaimInput Decided(
        AscribedClaimInput ascribed, SuggestedClaim suggested, DecidedClaimInput decided)
    {
        var claim = decided.IsOfDoubtAlone ? ascribed.Claim : decided.Claim ?? new() { New = suggested.New };
        var hedge = decided.Hedge ?? ascribed.Hedge;
        return new()
        {
            Claim = decided.Estimate is { } estimate && claim.New is { } added
                ? new() { New = added with { Estimate = estimate } }
                : claim,
            Hedge = hedge is "" ? null : hedge,
            Likelihood = decided.Likelihood ?? (decided.Hedge is null ? ascribed.Likelihood : null),
        };
    }

    private static bool IsIn(int place, int count, string path, List<IRecordingError> errors)
    {
        if (place >= 0 && place < count)
        {
            return true;
        }

        errors.Add(new InvalidInputError(
            count == 0
                ? $"{place} is no place of the suggestion, which has none; it may be left out"
                : $"{place} is no place of the suggestion; 0 to {count - 1} would be accepted",
            path));
        return false;
    }
}
