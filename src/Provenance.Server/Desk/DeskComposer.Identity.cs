using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Identity;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Decisions who is who, and further names.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds that one source is another, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(MergeSourcesInput merge, string path)
    {
        var kept = await SourceAsync(merge.Kept, $"{path}.kept");
        var absorbed = await SourceAsync(merge.Absorbed, $"{path}.absorbed");
        return await DecideAsync(IdentityLinkKind.Merged, merge.Key, (absorbed, kept), merge.Reason, path);
    }

    /// <summary>Takes a merge back, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(UnmergeSourcesInput unmerge, string path) =>
        await readers.Identities.MergeOfAsync(unmerge.Absorbed, cancellationToken) is var (merge, kept)
            ? End(merge, (unmerge.Absorbed, kept), unmerge.Reason, path)
            : Records.Fail(
                $"{path}.absorbed",
                $"no source of the key \"{unmerge.Absorbed}\" is merged into another; "
                + "the key of one of the field \"absorbed\" of a source would be accepted");

    /// <summary>Adds that two sources are not the same, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(MarkNotTheSameInput mark, string path)
    {
        var ends = await EndsAsync(mark.One, mark.Other, path);
        return await StandingMarkAsync(ends) is var (standing, from, to)
            ? await DecideAsync(standing.Kind, mark.Key ?? standing.Key, (from, to), mark.Reason, path)
            : await DecideAsync(IdentityLinkKind.NotTheSame, mark.Key, ends, mark.Reason, path);
    }

    /// <summary>Takes back that two sources are not the same, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(UnmarkNotTheSameInput unmark, string path)
    {
        var ends = await EndsAsync(unmark.One, unmark.Other, path);
        return await StandingMarkAsync(ends) is var (mark, from, to)
            ? End(mark, (from, to), unmark.Reason, path)
            : Records.Fail(
                path,
                $"\"{ends.One}\" and \"{ends.Other}\" are not marked as not the same; two of which one is in the "
                + "field \"notTheSameAs\" of the other would be accepted");
    }

    private async Task<(string One, string Other)> EndsAsync(SourceInput one, SourceInput other, string path) =>
        (await SourceAsync(one, $"{path}.one"), await SourceAsync(other, $"{path}.other"));

    /// <summary>The mark between two sources, with their keys in its order; null if there is none.</summary>
    private async Task<(IdentityLink Mark, string From, string To)?> StandingMarkAsync((string One, string Other) ends)
    {
        var marks = await readers.Identities.BetweenAsync(ends.One, ends.Other, cancellationToken);
        if (marks.FirstOrDefault(link => link is { Kind: IdentityLinkKind.NotTheSame, EndedAt: null }) is not { } mark)
        {
            return null;
        }

        var one = (await readers.Sources.ByKeyAsync([ends.One], cancellationToken)).Values.Single();
        return mark.FromId == one.Id ? (mark, ends.One, ends.Other) : (mark, ends.Other, ends.One);
    }

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
        Add("additions", record, added.ExpectedRevision, added.Key ?? MadeKeys.Of(source, record), path);
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
