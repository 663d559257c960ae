using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Claims;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>The requests that suggestions became.</summary>
internal sealed class SuggestedRequests(Desk.Desk desk, SourceReader sources, QuestionReader questions)
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
                composed.Records?.Reword($"{path}.passage.chain[{place}].source", Undecided.Of(source));
            }
        }

        foreach (var (place, ascribed) in (passage?.Claims ?? []).Index())
        {
            if (ascribed.Claim.IsOpen() && kept.Claims.ElementAtOrDefault(place) is { } claim)
            {
                composed.Records?.Reword($"{path}.passage.claims[{place}].claim", Undecided.Of(claim));
            }
        }

        return composed;
    }

    /// <summary>What was to be new is what another suggestion brought meanwhile: a source of the same name, a question in the
    /// same words.</summary>
    private async Task<CitationPassageInput> SettledAsync(
        CitationPassageInput passage, CancellationToken cancellationToken)
    {
        string[] keys = [.. SettledSources.KeysOf(passage)];
        var settled = keys.Length == 0
            ? passage
            : SettledSources.Of(passage, [.. (await sources.ByKeyAsync(keys, cancellationToken)).Keys]);
        string[] asked = [.. (passage.Claims ?? []).Select(ascribed => KeyOfQuestion(ascribed.Claim)).OfType<string>()];
        var known = asked.Length == 0
            ? new Dictionary<string, Question>()
            : await questions.ByKeyAsync(asked, cancellationToken);
        return known.Count == 0 ? settled : settled with
        {
            Claims =
            [
                .. settled.Claims!.Select(ascribed => KeyOfQuestion(ascribed.Claim) is { } key && known.ContainsKey(key)
                    ? ascribed with { Claim = new() { New = ascribed.Claim.New! with { Question = new() { Key = key } } } }
                    : ascribed),
            ],
        };
    }

    private static string? KeyOfQuestion(ClaimInput claim) =>
        claim.New?.Question.New is { Key: null, Text: var text } ? MadeKeys.Of(text) : null;
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
