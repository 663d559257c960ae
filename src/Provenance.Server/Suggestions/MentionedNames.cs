using Provenance.Attribution;

namespace Provenance.Server.Suggestions;

/// <summary>The names of one text. A text that has named Dora Quill writes Quill from then on: within it the two are
/// one, if no other name of it ends or begins like that.</summary>
internal sealed class MentionedNames
{
    private readonly Dictionary<string, string> _whole = [];

    public MentionedNames(string text, Attribution.Reading reading)
    {
        string[] persons =
        [
            .. reading.Suggestions.SelectMany(suggestion => suggestion.Chain)
                .Select(hop => (hop.RefersTo ?? hop.Mention)?.In(text)).OfType<string>()
                .Select(NamedSource.Of).Where(named => named.Kind == NamedKind.Person)
                .Select(named => named.Name).Distinct(),
        ];
        foreach (var name in persons)
        {
            string[] longer =
            [
                .. persons.Where(other => other.EndsWith($" {name}", StringComparison.Ordinal)
                    || other.StartsWith($"{name} ", StringComparison.Ordinal)),
            ];
            if (longer is [var only])
            {
                _whole.Add(name, only);
            }
        }
    }

    /// <summary>Reads a mention: a short name is given as the whole one.</summary>
    public NamedSource Of(string mention)
    {
        var named = NamedSource.Of(mention);
        return named.Kind == NamedKind.Person && _whole.TryGetValue(named.Name, out var whole)
            ? named with { Name = whole }
            : named;
    }
}
