using System.Text.Json;
using Provenance.Reading.Characters;

namespace Provenance.Reading.NewsItems;

/// <summary>The members of a ninjs item, whose names changed from version 1 to 2.</summary>
internal sealed class NinjsItem(JsonElement item)
{
    /// <summary>The captions of what is associated with it, such as pictures.</summary>
    public IEnumerable<string> Captions => Associations()
        .Where(each => each.ValueKind == JsonValueKind.Object)
        .Select(each => new NinjsItem(each).Line("description_text", "descriptions"))
        .OfType<string>();

    /// <summary>A member in one line, or else the first value of the list that newer versions have in its
    /// place.</summary>
    public string? Line(string member, string? list = null) =>
        Clean.Line(Text(item, member)) ?? (list is null ? null : Clean.Line(Listed(list, "value", _ => true)));

    /// <summary>A member that is a date.</summary>
    public ReadDate? Date(string member) => ReadDates.Of(Text(item, member), $"ninjs {member}");

    /// <summary>The body of a kind, by its old name or its media type.</summary>
    public string? Body(string kind, string mediaType) => Text(item, "body_" + kind)
        ?? Listed("bodies", "value", body => Text(body, "contenttype") == mediaType || Text(body, "role") == kind);

    /// <summary>The name of the first of a list.</summary>
    public string? NameOf(string list) => Clean.Line(Listed(list, "name", _ => true));

    private IEnumerable<JsonElement> Associations() => Member("associations") switch
    {
        { ValueKind: JsonValueKind.Object } named => named.EnumerateObject().Select(each => each.Value),
        { ValueKind: JsonValueKind.Array } listed => listed.EnumerateArray(),
        _ => [],
    };

    private string? Listed(string list, string member, Func<JsonElement, bool> where) =>
        Member(list) is { ValueKind: JsonValueKind.Array } array
            ? array.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.Object && where(each))
                .Select(each => Text(each, member)).FirstOrDefault(text => text is not null)
            : null;

    private JsonElement Member(string name) => item.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
