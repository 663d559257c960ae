namespace Provenance.Corpora;

/// <content>Checks that nothing says who someone unnamed is.</content>
internal sealed partial class CorpusChecks
{
    private bool IsUnnamed(string? key) =>
        key is not null && _sources.TryGetValue(key, out var source) && UnnamedText.IsUnnamed(source.Source);

    private void HasNoAddress(string? url, string record, string path)
    {
        if (url is not null)
        {
            _errors.Add(record, $"{path}.url", "someone unnamed has no address of their own; it may be left out");
        }
    }

    private void HaveNoName(IEnumerable<UnnamedText> texts, CorpusLineKind kind, string record, string path)
    {
        foreach (var text in _onRecord.Contains((kind, record)) ? [] : texts)
        {
            if (_names.In(text) is var (name, source))
            {
                _errors.Add(record, $"{path}.{text.Member}", $"\"{name}\" is a name of \"{source.Key}\", a source on record, "
                    + "and who someone unnamed is has no place in the record; the text without the name would be accepted");
            }
        }
    }
}
