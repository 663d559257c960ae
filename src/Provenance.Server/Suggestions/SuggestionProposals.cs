using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Provenance.Attribution;
using Provenance.Domain.Changes;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Server.Proposals;

namespace Provenance.Server.Suggestions;

/// <summary>Makes proposals of suggestions.</summary>
internal static class SuggestionProposals
{
    /// <summary>The name under which the program proposes.</summary>
    private const string Name = "suggester";

    private static readonly string _madeBy =
        $"{Name} {typeof(Suggester).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0]}";

    /// <summary>The proposal of a suggestion.</summary>
    public static Proposal Of(Document document, MadeSuggestion suggestion)
    {
        var kept = suggestion.Kept with { MadeBy = _madeBy };
        return new()
        {
            Id = default,
            State = ProposalState.Pending,
            Action = ChangeAction.RecordCitation,
            Request = new ProposedRequest { RecordCitation = new() { Passage = suggestion.Passage } }.ToJson(),
            ProposedBy = Name,
            ProposedAt = default,
            DocumentId = document.Id,
            Tier = suggestion.Tier,
            Suggestion = kept.ToJson(),
            SuggestionKey = KeyOf(document, kept),
        };
    }

    /// <summary>What tells a suggestion from others: the document and the words, not what was found of them.</summary>
    private static string KeyOf(Document document, KeptSuggestion kept)
    {
        var places = string.Join(
            '|',
            new[] { [kept.Passage], kept.SourceSpans, kept.CueSpans, kept.ContentSpans }.Select(
                spans => string.Join(',', spans.Select(span => $"{span.Start}-{span.End}"))));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Id.Value}|{places}")));
    }
}
