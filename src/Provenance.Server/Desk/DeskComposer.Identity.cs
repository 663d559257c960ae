using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Identity;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Decisions who is who, and further names.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds the decision that two sources are one, or that they are two, and gives its key.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="key">Its key; null to have one made.</param>
    /// <param name="ends">The keys of the sources: the one that is merged first.</param>
    /// <param name="reason">Why.</param>
    /// <param name="path">Its place in the request.</param>
    public async Task<string> DecideAsync(
        IdentityLinkKind kind, string? key, (string From, string To) ends, string reason, string path)
    {
        var before = (await readers.Identities.BetweenAsync(ends.From, ends.To, cancellationToken))
            .Where(link => link.Kind == kind).ToList();
        return Add(
            "identities",
            new()
            {
                ["kind"] = Token.Of(kind),
                ["from"] = ends.From,
                ["to"] = ends.To,
                ["reason"] = reason,
            },
            key ?? KeyOf(before.Find(link => link.EndedAt is null)?.Key, kind, ends, before.Count),
            path);
    }

    /// <summary>Takes a decision back, and gives its key.</summary>
    /// <param name="link">The decision.</param>
    /// <param name="ends">The keys of its sources.</param>
    /// <param name="reason">Why.</param>
    /// <param name="path">Its place in the request.</param>
    public string End(IdentityLink link, (string From, string To) ends, string reason, string path) => Add(
        "identities",
        new()
        {
            ["kind"] = Token.Of(link.Kind),
            ["from"] = ends.From,
            ["to"] = ends.To,
            ["reason"] = link.Reason,
            ["ended"] = new JsonObject { ["reason"] = reason },
        },
        link.Key,
        path);

    /// <summary>Adds a further name of a source, unless it has it, and gives the key of the source.</summary>
    public async Task<string> AddAsync(SetAliasInput added, string path)
    {
        var source = await SourceAsync(added.Source, $"{path}.source");
        JsonObject record = new() { ["source"] = source, ["aliases"] = new JsonArray(Alias(added.Alias)) };
        Add("additions", record, added.Key ?? MadeKeys.Of(source, record), path);
        return source;
    }

    /// <summary>The key of the decision that stands, so that asking twice changes nothing; or one that none has.</summary>
    private static string KeyOf(string? standing, IdentityLinkKind kind, (string From, string To) ends, int before)
    {
        var name = kind == IdentityLinkKind.Merged ? $"merge {ends.From} {ends.To}" : $"not-the-same {ends.From} {ends.To}";
        return standing
            ?? MadeKeys.Of(name, new() { ["from"] = ends.From, ["to"] = ends.To, ["kind"] = Token.Of(kind), ["before"] = before });
    }
}
