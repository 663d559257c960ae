using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Matching;

/// <summary>Finds the sources that a text may mean by the names it gives. Only those are looked at that the indexes of names
/// and words give for a name, never all sources. Someone unnamed is never matched: no words tell who it is.</summary>
public sealed class SourceMatcher(IDbContextFactory<ProvenanceContext> contexts)
{
    private const int Most = 8;

    /// <summary>The sources that each of these names may mean, the likeliest first, at most eight. Five SQL statements,
    /// however many names.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<SourceMatch>>> FindAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellationToken = default)
    {
        List<ComparedName> asked = [.. names.Distinct().Select(name => ComparedName.Of(name, isMain: true))];
        if (asked.Count == 0)
        {
            return new Dictionary<string, IReadOnlyList<SourceMatch>>();
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var byWord = await context.Search.HavingAsync(
            context, [.. asked.Select(SetsOf)], SearchKind.Source, Most, cancellationToken);
        var ids = await NamedAsync(context, asked, cancellationToken);
        ids.UnionWith(byWord.Select(found => new SourceId(found.Number)));
        var sources = (await context.Sources.WhereIn(source => source.Id, ids).ToListAsync(cancellationToken))
            .Where(source => source is not (AnonymousSource or UnspecifiedSource or Outlet { Identified: false }))
            .Select(NamesOf).ToList();
        return asked.ToDictionary(
            name => name.Text,
            name => (IReadOnlyList<SourceMatch>)
            [
                .. sources.Select(source => Compare(name, source.Source, source.Names)).OfType<SourceMatch>()
                    .OrderByDescending(match => match.Thousandths).ThenBy(match => match.Source.Id.Value).Take(Most),
            ]);
    }

    /// <summary>The sources that have one of the names, in whatever letters, or an acronym of it.</summary>
    private static async Task<HashSet<SourceId>> NamedAsync(
        ProvenanceContext context, List<ComparedName> asked, CancellationToken cancellationToken)
    {
        string[] same = [.. asked.SelectMany(name => name.Initials.Append(name.Folded)).Distinct()];
        string[] sounds =
        [
            .. asked.Where(name => name.Sounds.Length > 0).Select(name => SourceName.SoundsOf(name.Words)).Distinct(),
        ];
        string[] acronyms = [.. asked.Where(name => name.IsAcronym).Select(name => name.Folded).Distinct()];
        return
        [
            .. await context.SourceNames.WhereIn(row => row.Name, same).Select(row => row.SourceId)
                .ToListAsync(cancellationToken),
            .. await context.SourceNames.WhereIn(row => row.Sounds, sounds).Select(row => row.SourceId)
                .ToListAsync(cancellationToken),
            .. await context.SourceNames.WhereIn(row => row.Initials, acronyms).Select(row => row.SourceId)
                .ToListAsync(cancellationToken),
        ];
    }

    /// <summary>What the search is asked for: all words of a name but for small ones.</summary>
    private static IReadOnlyList<IReadOnlyList<string>> SetsOf(ComparedName name) =>
        name.Important is { Count: > 0 } words ? [words] : [];

    private static (Source Source, List<(ComparedName Name, AliasKind? Kind)> Names) NamesOf(Source source) => (
        source,
        [
            (ComparedName.Of(source.Name, isMain: true), null),
            .. source.Aliases.Select(alias => (ComparedName.Of(alias.Text, isMain: false), alias.Kind)),
        ]);

    private static SourceMatch? Compare(
        ComparedName asked, Source source, List<(ComparedName Name, AliasKind? Kind)> names)
    {
        Dictionary<IdentityReasonKind, IdentityReason> reasons = [];
        var isByName = false;
        foreach (var (name, kind) in names)
        {
            if (ReasonOf(asked, name) is { } reason && reasons.TryAdd(reason.Kind, reason))
            {
                isByName |= reason.Kind is IdentityReasonKind.SameName or IdentityReasonKind.SharedAlias
                    && kind is not (AliasKind.Metonym or AliasKind.Description);
            }
        }

        if (reasons.Count == 0)
        {
            return null;
        }

        var unlike = reasons.Keys.Aggregate(1.0, (rest, kind) => rest * (1 - IdentityReason.WeightOf(kind)));
        return new(
            source,
            Math.Clamp((int)Math.Round(1000 * (1 - unlike)), 1, 999),
            isByName,
            [.. reasons.Values.OrderByDescending(reason => IdentityReason.WeightOf(reason.Kind))]);
    }

    private static IdentityReason? ReasonOf(ComparedName asked, ComparedName name)
    {
        if (asked.Folded == name.Folded)
        {
            return new(
                name.IsMain ? IdentityReasonKind.SameName : IdentityReasonKind.SharedAlias,
                asked.Text == name.Text
                    ? $"It is called \"{name.Text}\"."
                    : $"\"{asked.Text}\" and \"{name.Text}\" are one name but for case, accents and marks.");
        }

        if (asked.Sounds.Length > 0 && asked.Sounds == name.Sounds)
        {
            return new(
                IdentityReasonKind.Transliteration,
                $"\"{asked.Text}\" and \"{name.Text}\" may be one name in two transliterations.");
        }

        var (acronym, whole) = asked.IsAcronym ? (asked, name) : (name, asked);
        if (acronym.IsAcronym && whole.Initials.Contains(acronym.Folded))
        {
            return new(
                IdentityReasonKind.Acronym, $"\"{acronym.Text}\" are the first letters of \"{whole.Text}\".");
        }

        return asked.Important is { Count: > 0 } words && words.All(name.Words.Contains)
            ? new(IdentityReasonKind.SharedWords, $"\"{name.Text}\" has all words of \"{asked.Text}\".")
            : null;
    }
}
