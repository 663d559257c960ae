namespace Provenance.Corpora;

/// <content>Checks records whose fields are put right, by the rules of their kinds.</content>
internal sealed partial class CorpusChecks
{
    /// <summary>Has the other records see them as they become.</summary>
    private void Amend(IReadOnlyList<AmendedRecord> amended)
    {
        foreach (var record in amended)
        {
            switch (record.Record)
            {
                case CorpusSource source:
                    _sources[source.Id] = source;
                    break;
                case CorpusDocument document:
                    _documents[document.Id] = document;
                    break;
                case CorpusClaim claim:
                    _claims[claim.Id] = claim;
                    break;
            }
        }
    }

    private void Amended(IReadOnlyList<AmendedRecord> amended)
    {
        foreach (var record in amended)
        {
            switch (record.Record)
            {
                case CorpusSource source:
                    Source(source, record.Path);
                    break;
                case CorpusDocument document:
                    Document(document, record.Path);
                    break;
                case CorpusClaim claim:
                    Claim(claim, record.Path);
                    break;
            }
        }
    }
}
