using Provenance.Domain.Assessments;
using Provenance.Domain.Claims;

namespace Provenance.Corpora;

/// <content>Checks the records that say something of other records.</content>
internal sealed partial class CorpusChecks
{
    private void Exclusion(CorpusExclusion exclusion, string path)
    {
        if (HeldDocument(exclusion.Document, "", $"{path}.document") is { Text: { } text }
            && !text.Contains(exclusion.Text, StringComparison.Ordinal))
        {
            _errors.Add("", $"{path}.text", $"\"{exclusion.Document}\" does not contain \"{exclusion.Text}\"");
        }
    }

    private void ClaimLink(CorpusClaimLink link, string path)
    {
        var from = Known(_claims, link.From, link.Id, $"{path}.from", "claims");
        var to = Known(_claims, link.To, link.Id, $"{path}.to", "claims");
        if (from is null || to is null)
        {
            return;
        }
        foreach (var broken in ClaimLinkRules.Broken(
            link.Kind, link.From == link.To, from.Question == to.Question, link.Dimensions, link.Rationale))
        {
            _errors.Add(link.Id, path, broken);
        }
    }

    private void AttributionLink(AttributionLink link, string path)
    {
        Known(_passages, link.From, link.Id, $"{path}.from", "attributions");
        Known(_passages, link.To, link.Id, $"{path}.to", "attributions");
        if (link.From == link.To)
        {
            _errors.Add(link.Id, path, "an attribution is linked to itself; two would be accepted");
        }
    }

    private void Correction(CorpusCorrection correction, string path)
    {
        var ofLink = _linkKeys.Contains(correction.Of);
        if (!ofLink && !_passages.Contains(correction.Of))
        {
            _errors.Add(correction.Id, $"{path}.of", $"\"{correction.Of}\" is the key of no record of attributions or "
                + "claimLinks; what is corrected stays in the corpus");
            return;
        }
        if (!_corrected.Add(correction.Of))
        {
            _errors.Add(correction.Id, $"{path}.of", $"\"{correction.Of}\" has a correction already; "
                + "what took its place could be corrected in turn");
        }
        if (correction.By == correction.Of)
        {
            _errors.Add(correction.Id, $"{path}.by", "what takes its place needs a key of its own");
        }
        else if (ofLink)
        {
            Known(_linkKeys, correction.By, correction.Id, $"{path}.by", "claimLinks");
        }
        else
        {
            Known(_passages, correction.By, correction.Id, $"{path}.by", "attributions");
        }
    }

    private void Assessment(CorpusAssessment assessment, string path)
    {
        var of = assessment.Of;
        var source = Known(_sources, of.Source, assessment.Id, $"{path}.of.source", "sources");
        var document = Known(_documents, of.Document, assessment.Id, $"{path}.of.document", "documents");
        var claim = Known(_claims, of.Claim, assessment.Id, $"{path}.of.claim", "claims");
        if (of.IsStatement && source is not null && document is null == of.Document is null
            && claim is null == of.Claim is null && !_statements.Contains((of.Source, of.Document, of.Claim)))
        {
            _errors.Add(assessment.Id, $"{path}.of", "no passage has this source say this there; source, document and "
                + "claim of an attribution or of a passage in a document's own voice would be accepted");
        }
        foreach (var broken in AssessmentRules.Broken(of.IsStatement, assessment.Reliability, assessment.Credibility))
        {
            _errors.Add(assessment.Id, path, broken);
        }
    }
}
