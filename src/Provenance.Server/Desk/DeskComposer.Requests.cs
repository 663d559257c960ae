using System.Diagnostics;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>The requests as a whole.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds the records that a request asks for, and gives the key of the one that it stands for.</summary>
    /// <param name="input">The input of a mutation, but for <c>importCorpus</c>, which brings its records itself.</param>
    /// <param name="now">The time of what is made now, such as a rating that says no other.</param>
    /// <param name="path">The place of the input.</param>
    public async Task<string> AddAsync(MutationInput input, DateTimeOffset now, string path) => input switch
    {
        AddDocumentInput { Document: var document } => await AddAsync(document, $"{path}.document"),
        AddSourceInput { Source: var source } => await AddAsync(source, $"{path}.source"),
        AddToSourceInput addition => await AddAsync(addition, path),
        AddToDocumentInput addition => await AddAsync(addition, path),
        AddMeasureInput { Measure: var measure } => Add(measure, $"{path}.measure"),
        AddPopulationInput { Population: var population } => Add("populations", population, $"{path}.population"),
        AddPlaceInput { Place: var place } => Add("places", place, $"{path}.place"),
        AddQuestionInput { Question: var question } => Add(question, $"{path}.question"),
        AddClaimInput { Claim: var claim } => await AddAsync(claim, $"{path}.claim"),
        RecordCitationInput { Passage: var passage, Replaces: var replaced } =>
            Replacing(await AddAsync(passage, $"{path}.passage"), replaced, path),
        RecordStatementInput { Passage: var passage, Replaces: var replaced } =>
            Replacing(await AddAsync(passage, $"{path}.passage"), replaced, path),
        RetractDocumentInput retraction => await AddAsync(retraction, path),
        RetractStatementInput retraction => await AddAsync(retraction, path),
        ExcludePassageInput passage => await AddAsync(passage, path),
        LinkClaimsInput { Replaces: var replaced } link => Replacing(await AddAsync(link, path), replaced, path),
        LinkPassagesInput { Link: var link, From: var from, Replaces: var replaced } =>
            Replacing(Add(link, from, $"{path}.link"), replaced, path),
        MergeInput merge => await AddAsync(merge, path),
        UnmergeInput unmerge => await AddAsync(unmerge, path),
        MarkNotTheSameInput mark => await AddAsync(mark, path),
        UnmarkNotTheSameInput unmark => await AddAsync(unmark, path),
        SetAliasInput alias => await AddAsync(alias, path),
        AssessInput assessment => await AddAsync(assessment, now, path),
        FieldCorrectionInput correction => await AddAsync(correction, path),
        CorrectInput correction => Add(
            new ReplacedInput { Key = correction.Of, Reason = correction.Reason },
            correction.ReplacedBy,
            path,
            correction.Key),
        _ => throw new UnreachableException(input.GetType().Name),
    };

    /// <summary>Has a new record take the place of a wrong one, if it is to, and gives its key.</summary>
    private string Replacing(string key, ReplacedInput? replaced, string path)
    {
        if (replaced is not null)
        {
            Add(replaced, key, $"{path}.replaces");
        }

        return key;
    }
}
