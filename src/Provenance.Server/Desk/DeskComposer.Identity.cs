using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Identity;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Desk;

/// <content>Decisions what is what, and further names.</content>
internal sealed partial class DeskComposer
{
    /// <summary>Adds that one record is another, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(MergeInput merge, string path)
    {
        DecidedPair pair = merge switch
        {
            MergeSourcesInput sources => new(
                IdentifiedKind.Source,
                await SourceAsync(sources.Absorbed, $"{path}.absorbed"),
                await SourceAsync(sources.Kept, $"{path}.kept")),
            MergeClaimsInput claims => new(
                IdentifiedKind.Claim,
                await ClaimAsync(claims.Absorbed, $"{path}.absorbed"),
                await ClaimAsync(claims.Kept, $"{path}.kept")),
            MergePopulationsInput populations => new(IdentifiedKind.Population, populations.Absorbed, populations.Kept),
            MergePlacesInput places => new(IdentifiedKind.Place, places.Absorbed, places.Kept),
            _ => throw new System.Diagnostics.UnreachableException(merge.GetType().Name),
        };
        return await DecideAsync(
            IdentityLinkKind.Merged,
            merge.Key,
            pair,
            merge.Reason,
            path,
            merge.ExpectedRevision,
            merge.ExpectedKeptRevision);
    }

    /// <summary>Takes a merge back, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(UnmergeInput unmerge, string path)
    {
        if (await readers.Identities.MergeOfAsync(unmerge.Of, unmerge.Absorbed, cancellationToken) is var (merge, kept))
        {
            return End(
                merge, new(unmerge.Of, unmerge.Absorbed, kept), unmerge.Reason, path, unmerge.ExpectedRevision);
        }

        var kind = Token.Of(unmerge.Of).ToLowerInvariant();
        return Records.Fail(
            $"{path}.absorbed",
            $"no {kind} of the key \"{unmerge.Absorbed}\" is merged into another; "
            + $"the key of one of the field \"absorbed\" of a {kind} would be accepted");
    }

    /// <summary>Adds that two records are not the same, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(MarkNotTheSameInput mark, string path)
    {
        var pair = await PairAsync(mark.Pair, $"{path}.pair");
        return await StandingMarkAsync(pair) is var (standing, known)
            ? await DecideAsync(standing.Kind, mark.Key ?? standing.Key, known, mark.Reason, path)
            : await DecideAsync(IdentityLinkKind.NotTheSame, mark.Key, pair, mark.Reason, path);
    }

    /// <summary>Takes back that two records are not the same, and gives the key of the decision.</summary>
    public async Task<string> AddAsync(UnmarkNotTheSameInput unmark, string path)
    {
        var pair = await PairAsync(unmark.Pair, $"{path}.pair");
        return await StandingMarkAsync(pair) is var (mark, known)
            ? End(mark, known, unmark.Reason, path)
            : Records.Fail(
                path,
                $"\"{pair.From}\" and \"{pair.To}\" are not marked as not the same; two of which one is in the "
                + "field \"notTheSameAs\" of the other would be accepted");
    }

    private async Task<DecidedPair> PairAsync(RecordPairInput pair, string path) => pair switch
    {
        { Sources: { } sources } => new(
            IdentifiedKind.Source,
            await SourceAsync(sources.One, $"{path}.sources.one"),
            await SourceAsync(sources.Other, $"{path}.sources.other")),
        { Claims: { } claims } => new(
            IdentifiedKind.Claim,
            await ClaimAsync(claims.One, $"{path}.claims.one"),
            await ClaimAsync(claims.Other, $"{path}.claims.other")),
        { Populations: { } populations } => new(IdentifiedKind.Population, populations.One, populations.Other),
        _ => new(IdentifiedKind.Place, pair.Places!.One, pair.Places.Other),
    };

    /// <summary>The mark between two records, with their keys in its order; null if there is none.</summary>
    private async Task<(IdentityLink Mark, DecidedPair Pair)?> StandingMarkAsync(DecidedPair pair)
    {
        var marks = await readers.Identities.BetweenAsync(pair.Of, pair.From, pair.To, cancellationToken);
        if (marks.FirstOrDefault(link => link is { Kind: IdentityLinkKind.NotTheSame, EndedAt: null }) is not { } mark)
        {
            return null;
        }

        return await readers.Identities.NumberOfAsync(pair.Of, pair.From, cancellationToken) == mark.FromId
            ? (mark, pair) : (mark, pair with { From = pair.To, To = pair.From });
    }

    /// <summary>Adds the decision that two records are one, or that they are two, and gives its key.</summary>
    /// <param name="kind">What is decided.</param>
    /// <param name="key">Its key; null to have one made.</param>
    /// <param name="pair">The records: the one that is merged first.</param>
    /// <param name="reason">Why.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="expectedRevision">The revision that the first record must have; null for any.</param>
    /// <param name="expectedKeptRevision">That of the second; null for any.</param>
    public async Task<string> DecideAsync(
        IdentityLinkKind kind,
        string? key,
        DecidedPair pair,
        string reason,
        string path,
        int? expectedRevision = null,
        int? expectedKeptRevision = null)
    {
        var before = (await readers.Identities.BetweenAsync(pair.Of, pair.From, pair.To, cancellationToken))
            .Where(link => link.Kind == kind).ToList();
        var record = Decision(kind, pair, reason);
        record["expectedKeptRevision"] = expectedKeptRevision;
        key ??= KeyOf(before.Find(link => link.EndedAt is null)?.Key, kind, pair, before.Count);
        return Add("identities", record, expectedRevision, key, path);
    }

    /// <summary>Takes a decision back, and gives its key.</summary>
    /// <param name="link">The decision.</param>
    /// <param name="pair">Its records.</param>
    /// <param name="reason">Why.</param>
    /// <param name="path">Its place in the request.</param>
    /// <param name="expectedRevision">The revision that the first record must have; null for any.</param>
    public string End(IdentityLink link, DecidedPair pair, string reason, string path, int? expectedRevision = null)
    {
        var record = Decision(link.Kind, pair, link.Reason);
        record["ended"] = new JsonObject { ["reason"] = reason };
        return Add("identities", record, expectedRevision, link.Key, path);
    }

    private static JsonObject Decision(IdentityLinkKind kind, DecidedPair pair, string reason) => new()
    {
        ["of"] = pair.Of == IdentifiedKind.Source ? null : Token.Of(pair.Of),
        ["kind"] = Token.Of(kind),
        ["from"] = pair.From,
        ["to"] = pair.To,
        ["reason"] = reason,
    };

    /// <summary>Adds a further name of a source, unless it has it, and gives the key of the source.</summary>
    public async Task<string> AddAsync(SetAliasInput added, string path)
    {
        var source = await SourceAsync(added.Source, $"{path}.source");
        JsonObject record = new() { ["source"] = source, ["aliases"] = new JsonArray(Alias(added.Alias)) };
        Add("additions", record, added.ExpectedRevision, added.Key ?? MadeKeys.Of(source, record), path);
        return source;
    }

    /// <summary>The key of the decision that stands, so that asking twice changes nothing; or one that none has.</summary>
    private static string KeyOf(string? standing, IdentityLinkKind kind, DecidedPair pair, int before)
    {
        var name = $"{(kind == IdentityLinkKind.Merged ? "merge" : "not-the-same")} {pair.From} {pair.To}";
        return standing ?? MadeKeys.Of(
            name,
            new()
            {
                ["of"] = Token.Of(pair.Of),
                ["from"] = pair.From,
                ["to"] = pair.To,
                ["kind"] = Token.Of(kind),
                ["before"] = before,
            });
    }
}

/// <summary>Two records of one kind about which it is decided.</summary>
/// <param name="Of">Their kind.</param>
/// <param name="From">The key of the first: the one that is merged.</param>
/// <param name="To">The key of the second.</param>
internal sealed record DecidedPair(IdentifiedKind Of, string From, string To);
