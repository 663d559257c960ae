using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Claims;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Measures, populations, places, questions, claims and the links between claims.</content>
internal sealed partial class DeskComposer
{
    /// <summary>The key of a question.</summary>
    public async Task<string> QuestionAsync(QuestionInput by, string path) => by switch
    {
        { Key: { } key } => key,
        { New: { } added } => Add(added, $"{path}.new"),
        _ => NodeId.Parse(by.Id!) is { Kind: nameof(Question) } id && (await readers.Questions.ByIdAsync(
            [new QuestionId(id.Number)], cancellationToken)).Values.SingleOrDefault() is { } known
            ? known.Key
            : Missing("question", by.Id, path),
    };

    /// <summary>The key of a claim.</summary>
    public async Task<string> ClaimAsync(ClaimInput by, string path) => by switch
    {
        { Key: { } key } => key,
        { New: { } added } => await AddAsync(added, $"{path}.new"),
        { Id: null } =>
            Records.Fail(path, "nobody has decided which claim this is; a key would be accepted, or a new claim"),
        _ => NodeId.Parse(by.Id) is { Kind: nameof(Claim) } id && (await readers.Claims.ByIdAsync(
            [new ClaimId(id.Number)], cancellationToken)).Values.SingleOrDefault() is { } known
            ? known.Key
            : Missing("claim", by.Id, path),
    };

    /// <summary>Adds a measure, and gives its key.</summary>
    public string Add(NewMeasureInput measure, string path) => Add(
        "measures",
        new()
        {
            ["name"] = measure.Name,
            ["description"] = measure.Description,
            ["kind"] = Token.Of(measure.Kind),
            ["unit"] = measure.Unit,
            ["parts"] = Strings(measure.Parts),
            ["unspecific"] = measure.Unspecific,
            ["addsUp"] = measure.AddsUp,
            ["fluctuates"] = measure.Fluctuates,
        },
        measure.Key,
        path);

    /// <summary>Adds a population or a place, and gives its key.</summary>
    /// <param name="list">The list of the corpus: <c>populations</c> or <c>places</c>.</param>
    /// <param name="subject">The population or place.</param>
    /// <param name="path">Its place in the request.</param>
    public string Add(string list, NewSubjectInput subject, string path) => Add(
        list,
        new()
        {
            ["name"] = subject.Name,
            ["aliases"] = Strings(subject.Aliases),
            ["partOf"] = subject.PartOf,
            ["note"] = subject.Note,
        },
        subject.Key ?? MadeKeys.Of(subject.Name),
        path);

    /// <summary>Adds a question, and gives its key.</summary>
    public string Add(NewQuestionInput question, string path) => Add(
        "questions",
        new() { ["text"] = question.Text, ["subject"] = question.Subject, ["place"] = question.Place },
        question.Key ?? MadeKeys.Of(question.Text),
        path);

    /// <summary>Adds a claim, and gives its key.</summary>
    public async Task<string> AddAsync(NewClaimInput claim, string path)
    {
        JsonObject record = new()
        {
            ["question"] = await QuestionAsync(claim.Question, $"{path}.question"),
            ["proposition"] = claim.Proposition,
            ["quantity"] = claim.Estimate is { } estimate ? Estimate(estimate) : null,
            ["modality"] = Token.Of(claim.Modality),
            ["condition"] = claim.Condition,
            ["since"] = Date(claim.Since),
            ["note"] = claim.Note,
        };
        return Add("claims", record, claim.Key ?? MadeKeys.Of(claim.Proposition, record), path);
    }

    /// <summary>Adds a link between claims, and gives its key.</summary>
    public async Task<string> AddAsync(LinkClaimsInput link, string path)
    {
        JsonObject record = new()
        {
            ["kind"] = Token.Of(link.Kind),
            ["from"] = await ClaimAsync(link.From, $"{path}.from"),
            ["to"] = await ClaimAsync(link.To, $"{path}.to"),
            ["dimensions"] = Tokens(link.Dimensions),
            ["confidence"] = Optional(link.Confidence),
            ["rationale"] = link.Rationale,
        };
        var key = Add("claimLinks", record, link.Key ?? MadeKeys.Of("link", record), path);
        await RefuseCorrectedAsync(key, path);
        return key;
    }

    private static JsonObject Estimate(EstimateInput estimate) => new()
    {
        ["measure"] = estimate.Measure,
        ["components"] = Strings(estimate.Components),
        ["value"] = estimate.Value,
        ["upperValue"] = estimate.UpperValue,
        ["previousValue"] = estimate.PreviousValue,
        ["numerator"] = estimate.Numerator,
        ["denominator"] = estimate.Denominator,
        ["date"] = Date(estimate.Date),
        ["change"] = Optional(estimate.Change),
        ["modifier"] = Token.Of(estimate.Modifier),
        ["unit"] = estimate.Unit,
        ["population"] = estimate.Population,
        ["place"] = estimate.Place,
        ["asOf"] = Date(estimate.AsOf),
        ["since"] = Date(estimate.Since),
        ["verbatim"] = estimate.Verbatim,
    };
}
