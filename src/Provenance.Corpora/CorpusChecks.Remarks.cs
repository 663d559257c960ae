using Provenance.Domain;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Identity;

namespace Provenance.Corpora;

/// <content>Checks the records that say something of other records.</content>
internal sealed partial class CorpusChecks
{
    private void Exclusion(CorpusExclusion exclusion, string path)
    {
        if (HeldDocument(exclusion.Document, "", $"{path}.document") is { Text: { } text }
            && !text.Contains(exclusion.Passage.Text, StringComparison.Ordinal))
        {
            _errors.Add("", $"{path}.text", $"\"{exclusion.Document}\" does not contain \"{exclusion.Passage.Text}\"");
        }
    }

    private void ClaimLink(CorpusClaimLink record, string path)
    {
        var from = Known(_claims, record.From, record.Id, $"{path}.from", "claims");
        var to = Known(_claims, record.To, record.Id, $"{path}.to", "claims");
        if (from is null || to is null)
        {
            return;
        }
        var link = record.Link;
        foreach (var broken in ClaimLinkRules.Broken(
            link.Kind, record.From == record.To, from.Question == to.Question, link.Dimensions, link.Rationale))
        {
            _errors.Add(record.Id, path, broken);
        }
    }

    private void AttributionLink(PassageLink link, string path)
    {
        Known(_passages, link.FromPassage, link.Key, $"{path}.from", "attributions");
        Known(_passages, link.ToPassage, link.Key, $"{path}.to", "attributions");
        if (link.FromPassage == link.ToPassage)
        {
            _errors.Add(link.Key, path, "an attribution is linked to itself; two would be accepted");
        }
    }

    private void Correction(Correction correction, string path)
    {
        (HashSet<string> Known, string List)[] correctable =
        [
            (_claimLinks, "claimLinks"),
            (_attributionLinks, "attributionLinks"),
            (_passages, "attributions"),
            (_unattributed, "unattributed"),
        ];
        var of = Array.Find(correctable, records => records.Known.Contains(correction.Of));
        if (of.Known is null)
        {
            _errors.Add(correction.Key, $"{path}.of", $"\"{correction.Of}\" is the key of no record of attributions, "
                + "unattributed, claimLinks or attributionLinks; what is corrected stays in the corpus");
            return;
        }
        if (!_corrected.Add(correction.Of))
        {
            _errors.Add(correction.Key, $"{path}.of", $"\"{correction.Of}\" has a correction already; "
                + "what took its place could be corrected in turn");
        }
        if (correction.By == correction.Of)
        {
            _errors.Add(correction.Key, $"{path}.by", "what takes its place needs a key of its own");
        }
        else
        {
            Known(of.Known, correction.By, correction.Key, $"{path}.by", of.List);
        }
    }

    private void Identity(CorpusIdentity record, string path)
    {
        Identified(record, record.From, $"{path}.from");
        Identified(record, record.To, $"{path}.to");
        if (record.From == record.To)
        {
            _errors.Add(record.Id, path, $"\"{record.From}\" is one {Token.Of(record.Link.Of).ToLowerInvariant()} by itself; "
                + "two would be accepted");
        }
        if (record.Link.Of == IdentifiedKind.Source && (IsUnnamed(record.From) || IsUnnamed(record.To)))
        {
            HaveNoName(UnnamedText.Of(record), CorpusLineKind.Identity, record.Id, path);
        }
    }

    private void Identified(CorpusIdentity record, string key, string path)
    {
        switch (record.Link.Of)
        {
            case IdentifiedKind.Source:
                Known(_sources, key, record.Id, path, "sources");
                break;
            case IdentifiedKind.Claim:
                Known(_claims, key, record.Id, path, "claims");
                break;
            case IdentifiedKind.Population:
                Known(_populations, key, record.Id, path, "populations");
                break;
            default:
                Known(_places, key, record.Id, path, "places");
                break;
        }
    }

    private void Assessment(CorpusAssessment record, string path)
    {
        var of = record.Of;
        var source = Known(_sources, of.Source, record.Id, $"{path}.of.source", "sources");
        var document = Known(_documents, of.Document, record.Id, $"{path}.of.document", "documents");
        var claim = Known(_claims, of.Claim, record.Id, $"{path}.of.claim", "claims");
        if (of.IsStatement && source is not null && document is null == of.Document is null
            && claim is null == of.Claim is null && !_statements.Contains((of.Source, of.Document, of.Claim)))
        {
            _errors.Add(record.Id, $"{path}.of", "no passage has this source say this there; source, document and "
                + "claim of an attribution or of a passage in a document's own voice would be accepted");
        }
        foreach (var broken in AssessmentRules.Broken(of.IsStatement, record.Assessment.Reliability, record.Assessment.Credibility))
        {
            _errors.Add(record.Id, path, broken);
        }
        if (IsUnnamed(of.Source))
        {
            HaveNoName(UnnamedText.Of(record), CorpusLineKind.Assessment, record.Id, path);
        }
    }
}
