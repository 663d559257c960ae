using Provenance.Data.Readers.Sources;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>The requests that suggestions became.</summary>
internal sealed class SuggestedRequests(Desk.Desk desk, SourceReader sources)
{
    /// <summary>The records that a suggestion asks for. Where nobody has decided who or what is meant, the error names the
    /// candidates.</summary>
    public async Task<ComposedRequest> ComposeAsync(
        Proposal proposal, KeptSuggestion kept, ProposedRequest request, string path, CancellationToken cancellationToken)
    {
        var passage = request.RecordCitation?.Passage;
        var input = passage is null
            ? request.Input
            : request.RecordCitation! with { Passage = await SettledAsync(passage, cancellationToken) };
        var composed = await desk.ComposeAsync(input, proposal.ProposedAt, path, cancellationToken);
        foreach (var (place, hop) in (passage?.Chain ?? []).Index())
        {
            if (hop.Source.IsOpen() && kept.Sources.ElementAtOrDefault(place) is { } source)
            {
                composed.Records?.Reword($"{path}.passage.chain[{place}].source", UndecidedOf(source));
            }
        }

        foreach (var (place, ascribed) in (passage?.Claims ?? []).Index())
        {
            if (ascribed.Claim.IsOpen() && kept.Claims.ElementAtOrDefault(place) is { } claim)
            {
                composed.Records?.Reword($"{path}.passage.claims[{place}].claim", UndecidedOf(claim));
            }
        }

        return composed;
    }

    /// <summary>A source that was to be new is the one that another suggestion of the same text brought meanwhile.</summary>
    private async Task<CitationPassageInput> SettledAsync(
        CitationPassageInput passage, CancellationToken cancellationToken)
    {
        string[] keys =
        [
            .. passage.Chain.SelectMany(hop => new[] { KeyOf(hop.Source), KeyOf(hop.Source.New?.BrokeredBy) })
                .OfType<string>().Distinct(),
        ];
        var known = keys.Length == 0
            ? new Dictionary<string, Source>()
            : await sources.ByKeyAsync(keys, cancellationToken);
        return passage with
        {
            Chain = [.. passage.Chain.Select(hop => hop with { Source = Settled(hop.Source) })],
        };

        SourceInput Settled(SourceInput source) =>
            KeyOf(source) is { } key && known.ContainsKey(key) ? new() { Key = key }
            : source.New is { BrokeredBy: { } broker } added ? new() { New = added with { BrokeredBy = Settled(broker) } }
            : source;
    }

    private static string? KeyOf(SourceInput? source) =>
        source?.New is { } added && added.IsNamed() ? added.Key ?? MadeKeys.Of(added.Name!) : null;

    private static string UndecidedOf(SuggestedSource source) =>
        $"nobody has decided who \"{source.NameOrMention}\" is: "
        + string.Concat(source.Candidates.Select(candidate =>
            $"{candidate.Name} (key \"{candidate.Key}\"), since {InSentence(candidate.Reasons[0].Explanation)}; "))
        + "one of these keys would be accepted, or a new source";

    private static string UndecidedOf(SuggestedClaim claim) =>
        $"nobody has decided which claim \"{claim.Proposition}\" is: "
        + string.Concat(claim.Candidates.Select(candidate =>
            $"\"{candidate.Proposition}\" (key \"{candidate.Key}\"), "
            + $"since {InSentence(candidate.Reasons[0].Explanation)}; "))
        + "one of these keys would be accepted, or a new claim";

    private static string InSentence(string explanation) =>
        char.ToLowerInvariant(explanation[0]) + explanation[1..].TrimEnd('.');
}

/// <summary>Whether a request leaves open who or what is meant.</summary>
internal static class OpenReferences
{
    extension(SourceInput source)
    {
        /// <summary>Whether nobody has decided who it is.</summary>
        public bool IsOpen() => source is { Id: null, Key: null, Name: null, New: null };
    }

    extension(ClaimInput claim)
    {
        /// <summary>Whether nobody has decided which one it is.</summary>
        public bool IsOpen() => claim is { Id: null, Key: null, New: null };
    }
}
