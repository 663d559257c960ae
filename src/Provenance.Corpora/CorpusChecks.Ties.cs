namespace Provenance.Corpora;

/// <content>Checks what sources have to do with one another, and what is added to them.</content>
internal sealed partial class CorpusChecks
{
    private void Addition(CorpusAddition addition, string path)
    {
        Known(_sources, addition.Source, addition.Id, $"{path}.source", "sources");
        Known(_documents, addition.Document, addition.Id, $"{path}.document", "documents");
        PossiblySameAs(addition.PossiblySameAs, addition.Id, path);
        Owners(addition.Owners, addition.Source, addition.Id, path);
        Affiliations(addition.Affiliations, addition.Id, path);
        if (IsUnnamed(addition.Source))
        {
            HasNoAddress(addition.Addition.Url, addition.Id, path);
            HaveNoName(UnnamedText.Of(addition), CorpusLineKind.Addition, addition.Id, path);
        }
    }

    private void PossiblySameAs(IReadOnlyList<string> keys, string record, string path) =>
        Each(keys, "", (key, _) => Known(_sources, key, record, $"{path}.possiblySameAs", "sources"));

    private void Owners(IReadOnlyList<CorpusOwnership> owners, string? owned, string record, string path) =>
        Each(owners, "", (owner, _) =>
        {
            Known(_sources, owner.Owner, record, $"{path}.owners", "sources");
            Known(_documents, owner.In, record, $"{path}.owners", "documents");
            Date(owner.Ownership.From, record, $"{path}.owners.from");
            Date(owner.Ownership.To, record, $"{path}.owners.to");
            if (owner.Owner == owned)
            {
                _errors.Add(record, $"{path}.owners", "a source owns itself; another source would be accepted");
            }
        });

    private void Affiliations(IReadOnlyList<CorpusAffiliation> affiliations, string record, string path) =>
        Each(affiliations, "", (place, _) =>
        {
            Known(_sources, place.Organisation, record, $"{path}.affiliations", "sources");
            Known(_documents, place.In, record, $"{path}.affiliations", "documents");
        });
}
