using System.Text.Json.Nodes;
using Provenance.Attribution;
using Provenance.Text;

namespace Provenance.Server.Annotation;

/// <summary>The sources of an annotated document. Those with a name have a key made of it, so that the same name is the
/// same source; those without one are new, for this document alone.</summary>
internal sealed class AnnotatedSources(string document, string publisher)
{
    private readonly Dictionary<string, JsonObject> _records = [];
    private readonly List<(string Key, string Name)> _persons = [];
    private int _unnamed;

    /// <summary>The key of the publisher of the document.</summary>
    public string Publisher => publisher;

    /// <summary>The records, by their keys.</summary>
    public IReadOnlyDictionary<string, JsonObject> Records => _records;

    /// <summary>The key of what a mention names.</summary>
    /// <param name="mention">The words that name it, or null where nobody is named.</param>
    /// <param name="cue">The words that ascribe.</param>
    public string KeyOf(string? mention, string cue)
    {
        if (mention is null)
        {
            return Unspecified($"(“{cue}”)", "IMPERSONAL", "IMPERSONAL");
        }

        var named = NamedSource.Of(mention);
        return named.Kind switch
        {
            NamedKind.Person => Person(named.Name),
            NamedKind.Outlet => Organization(named.Name, "OUTLET"),
            NamedKind.Organization => Organization(named.Name, "OTHER"),
            NamedKind.Unnamed => Anonymous(mention),
            _ => Unspecified(mention, "OTHER", "AGENTLESS"),
        };
    }

    /// <summary>Adds the publisher of the document.</summary>
    /// <param name="name">Its name, or null if it is not known.</param>
    public void AddPublisher(string? name) => _records[publisher] = name is null
        ? new JsonObject { ["id"] = publisher, ["type"] = "ORGANISATION", ["kind"] = "OUTLET", ["identified"] = false }
        : new JsonObject { ["id"] = publisher, ["type"] = "ORGANISATION", ["kind"] = "OUTLET", ["name"] = name };

    /// <summary>A name as a key: its words in small letters, joined by hyphens.</summary>
    public static string KeyOf(string name)
    {
        var key = string.Join('-', Words.OfName(name));
        return key.Length == 0 ? "unnamed" : key.Length > 80 ? key[..80].TrimEnd('-') : key;
    }

    private string Person(string name)
    {
        var known = _persons.Find(person => person.Name == name
            || person.Name.EndsWith(" " + name, StringComparison.Ordinal)
            || person.Name.StartsWith(name + " ", StringComparison.Ordinal));
        if (known.Key is not null)
        {
            return known.Key;
        }

        var key = KeyOf(name);
        _persons.Add((key, name));
        _records.TryAdd(key, new() { ["id"] = key, ["type"] = "PERSON", ["kind"] = "OTHER", ["name"] = name });
        return key;
    }

    private string Organization(string name, string kind)
    {
        var key = KeyOf(name);
        _records.TryAdd(key, new() { ["id"] = key, ["type"] = "ORGANISATION", ["kind"] = kind, ["name"] = name });
        return key;
    }

    private string Anonymous(string mention)
    {
        var key = New();
        _records.Add(key, new()
        {
            ["id"] = key,
            ["type"] = "ANONYMOUS",
            ["kind"] = "SOURCES",
            ["name"] = mention,
            ["cardinality"] = mention.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
                || mention.StartsWith("an ", StringComparison.OrdinalIgnoreCase) ? "ONE" : "UNKNOWN",
            ["brokeredBy"] = publisher,
        });
        return key;
    }

    private string Unspecified(string name, string kind, string form)
    {
        var key = New();
        _records.Add(key, new()
        {
            ["id"] = key,
            ["type"] = "UNSPECIFIED",
            ["kind"] = kind,
            ["name"] = name,
            ["form"] = form,
            ["document"] = document,
        });
        return key;
    }

    private string New() => $"{document}-source-{++_unnamed}";
}
