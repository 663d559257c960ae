using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Passages, the links between them, assessments and corrections.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds a passage that ascribes claims to a chain of sources, and gives its key.</summary>
    public async Task<string> AddAsync(CitationPassageInput passage, string path)
    {
        var document = await DocumentAsync(passage.Document, $"{path}.document");
        JsonObject record = new()
        {
            ["document"] = document,
            ["section"] = Token.Of(passage.Section),
            ["span"] = Span(passage.Span),
            ["sourceSpans"] = Spans(passage.SourceSpans),
            ["cueSpans"] = Spans(passage.CueSpans),
            ["contentSpans"] = Spans(passage.ContentSpans),
            ["chain"] = await EachAsync(
                passage.Chain,
                $"{path}.chain",
                (hop, place) => HopAsync(hop, place, new(document, passage.Span.Text))),
            ["mode"] = Token.Of(passage.Mode),
            ["attitude"] = Token.Of(passage.Attitude),
            ["stance"] = Token.Of(passage.Stance),
            ["tone"] = Token.Of(passage.Tone),
            ["claims"] = await EachAsync(passage.Claims, $"{path}.claims", ClaimAsync),
            ["note"] = passage.Note,
        };
        var key = Add("attributions", record, passage.Key ?? MadeKeys.Of(document, record), path);
        await RefuseCorrectedAsync(key, path);
        foreach (var (place, link) in (passage.Links ?? []).Index())
        {
            Add(link, key, $"{path}.links[{place}]");
        }

        return key;
    }

    /// <summary>Adds a passage in a document's own voice, and gives its key.</summary>
    public async Task<string> AddAsync(OwnVoicePassageInput passage, string path)
    {
        var document = await DocumentAsync(passage.Document, $"{path}.document");
        JsonObject record = new()
        {
            ["document"] = document,
            ["span"] = Span(passage.Span),
            ["claim"] = passage.Claim is { } claim ? await ClaimAsync(claim, $"{path}.claim") : null,
            ["note"] = passage.Note,
        };
        return Add("unattributed", record, passage.Key ?? MadeKeys.Of(document, record), path);
    }

    /// <summary>Adds a passage that only looks like an attribution, and gives the key of its document.</summary>
    public async Task<string> AddAsync(ExcludePassageInput passage, string path)
    {
        var document = await DocumentAsync(passage.Document, $"{path}.document");
        Records.Add(
            "excluded", new() { ["document"] = document, ["text"] = passage.Text, ["why"] = passage.Why }, path);
        return document;
    }

    /// <summary>Adds a link between two passages, and gives its key.</summary>
    /// <param name="link">The link, and the passage at its end.</param>
    /// <param name="from">The key of the passage at its start.</param>
    /// <param name="path">Its place in the request.</param>
    public string Add(PassageLinkToInput link, string from, string path)
    {
        JsonObject record = new()
        {
            ["kind"] = Token.Of(link.Kind),
            ["from"] = from,
            ["to"] = link.To,
            ["dimensions"] = Tokens(link.Dimensions),
            ["rationale"] = link.Rationale,
        };
        return Add("attributionLinks", record, link.Key ?? MadeKeys.Of(from, record), path);
    }

    /// <summary>Adds an assessment, and gives its key.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="now">When it was made, unless it says.</param>
    /// <param name="path">Its place in the request.</param>
    public async Task<string> AddAsync(AssessInput assessment, DateTimeOffset now, string path)
    {
        JsonObject record = new()
        {
            ["of"] = await AssessedAsync(assessment, path),
            ["reliability"] = Optional(assessment.Reliability),
            ["credibility"] = assessment.Credibility,
            ["assessor"] = assessment.Assessor,
            ["at"] = (assessment.At ?? now).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'"),
            ["note"] = assessment.Note,
        };
        return Add("assessments", record, assessment.Key ?? MadeKeys.Of("assessment", record), path);
    }

    /// <summary>Adds a correction, and gives its key.</summary>
    /// <param name="replaced">What was wrong, and why.</param>
    /// <param name="by">The key of the record that takes its place; null for none.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="key">Its key; null to have one made.</param>
    public string Add(ReplacedInput replaced, string? by, string path, string? key = null)
    {
        JsonObject record = new() { ["of"] = replaced.Key, ["reason"] = replaced.Reason, ["by"] = by };
        return Add("corrections", record, key ?? MadeKeys.Of("correction", record), path);
    }

    private static JsonObject Span(TextSpanInput span) => new()
    {
        ["start"] = span.Start,
        ["end"] = span.End,
        ["text"] = span.Text,
        ["part"] = Optional(span.Part),
    };

    private static JsonArray? Spans(IReadOnlyList<TextSpanInput>? spans) =>
        spans is null ? null : new([.. spans.Select(Span)]);

    private async Task<JsonNode> HopAsync(HopInput hop, string path, Occasion occasion) => new JsonObject
    {
        ["source"] = await SourceAsync(hop.Source, $"{path}.source", occasion),
        ["jointly"] = await EachAsync<SourceInput>(
            hop.Jointly,
            $"{path}.jointly",
            async (source, place) => JsonValue.Create(await SourceAsync(source, place, occasion))),
        ["mention"] = hop.Mention,
        ["cue"] = hop.Cue,
        ["venue"] = await OptionalAsync(hop.Venue, $"{path}.venue"),
        ["venueBasis"] = Optional(hop.VenueBasis ?? (hop.Venue is null ? null : EvidenceBasis.Explicit)),
        ["basis"] = Token.Of(hop.Basis),
        ["relation"] = Token.Of(hop.Relation),
        ["statedAt"] = Date(hop.StatedAt),
        ["note"] = hop.Note,
    };

    private async Task<JsonNode> ClaimAsync(AscribedClaimInput ascribed, string path) => new JsonObject
    {
        ["claim"] = await ClaimAsync(ascribed.Claim, $"{path}.claim"),
        ["hedge"] = ascribed is { Hedge: null, Likelihood: null }
            ? null
            : new JsonObject { ["text"] = ascribed.Hedge, ["phia"] = Optional(ascribed.Likelihood) },
    };

    private async Task<JsonObject> AssessedAsync(AssessInput assessment, string path)
    {
        if (assessment is { Source: { } source, Statement: null })
        {
            return new() { ["source"] = await SourceAsync(source, $"{path}.source") };
        }

        if (assessment is { Source: null, Statement: { } statement })
        {
            return await StatementAsync(statement, $"{path}.statement");
        }

        return new() { ["source"] = Records.Fail(path, "a source or a statement would be accepted, and one of them") };
    }

    private async Task<JsonObject> StatementAsync(string id, string path)
    {
        var statement = NodeId.Parse(id) is { Kind: nameof(Statement) } known
            ? (await readers.Statements.ByIdAsync([new StatementId(known.Number)], cancellationToken))
                .Values.SingleOrDefault()
            : null;
        if (statement is null)
        {
            return new() { ["source"] = Missing("statement", id, path) };
        }

        var source = await readers.Sources.ByIdAsync([statement.SourceId], cancellationToken);
        var document = statement.DocumentId is { } documentId
            ? (await readers.Documents.ByIdAsync([documentId], cancellationToken)).Values.Single().Key
            : null;
        var claim = statement.ClaimId is { } claimId
            ? (await readers.Claims.ByIdAsync([claimId], cancellationToken)).Values.Single().Key
            : null;
        return new()
        {
            ["source"] = source.Values.Single().Key,
            ["document"] = document,
            ["claim"] = claim,
        };
    }
}
