using System.Text.Json.Nodes;
using Provenance.Domain.Access;

namespace Provenance.Corpora.Formats;

/// <summary>The groups whose members alone may see a record: the member of a corpus that names them.</summary>
internal static class GroupFormat
{
    private const string Name = "restrictedTo";

    /// <summary>The groups that the members of a record name, as far as they are names.</summary>
    internal static IReadOnlyList<string> In(JsonObject members) => members[Name] is not JsonArray groups
        ? []
        : [.. groups.OfType<JsonValue>().Select(group => group.TryGetValue<string>(out var name) ? name : "")];

    /// <summary>The member, whose names are those that tokens and API keys have.</summary>
    internal static IReadOnlyList<string> Members(RecordMembers members, IReadOnlyList<string>? groups)
    {
        var read = members.Strings(Name, groups);
        if (read.Count > Group.Most)
        {
            members.Fault(Name, $"{read.Count} groups; at most {Group.Most} would be accepted");
        }

        foreach (var name in read.Where(name => !Group.IsName(name)))
        {
            members.Fault(Name, $"\"{name}\" is no name of a group; 1 to {Group.MaxNameLength} printable characters that "
                + "neither begin nor end with a space would be accepted");
        }

        return read;
    }
}
