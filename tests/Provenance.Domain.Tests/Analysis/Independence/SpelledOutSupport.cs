using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>Who stands behind whom in a whole graph, found the long way: by listing every chain of sources.</summary>
internal sealed class SpelledOutSupport
{
    private static readonly Comparer<SourceId> _byId =
        Comparer<SourceId>.Create((one, two) => one.Value.CompareTo(two.Value));

    private readonly ProvenanceGraph _graph;
    private readonly bool _includeParts;
    private readonly HashSet<(SourceId Citing, SourceId Cited)> _edges;
    private readonly List<HashSet<SourceId>> _voices;
    private readonly HashSet<StatementId> _origins;
    private readonly HashSet<SourceId> _attested;

    internal SpelledOutSupport(
        ProvenanceGraph graph, IReadOnlyList<StatementId> roots, bool includeParts = true, params SourceId[] struck)
    {
        (_graph, _includeParts) = (graph, includeParts);
        var joint = SpelledOutJoint.Of(graph, roots);
        var passing = joint.Passing;
        var first = roots.SelectMany(root => Support.PutsForward(StatementOf(root).Stance)
            ? [joint.First(root)]
            : passing.Where(pair => pair.CitingId == root).Select(pair => pair.CitedId)).ToHashSet();
        HashSet<StatementId> behind = [.. first];
        while (passing.Any(pair => behind.Contains(pair.CitingId) && behind.Add(pair.CitedId)))
        {
        }

        var origins = behind.Where(id => !passing.Exists(pair => pair.CitingId == id)).ToList();
        var withdrawn = WithdrawnIn(graph).Select(joint.First).Intersect(behind).ToHashSet();
        var fallenWith = behind.Where(id => HasWay(id, []) && (withdrawn.Contains(id) || !HasWay(id, withdrawn)))
            .Concat(withdrawn).ToHashSet();
        first = [.. first.Concat(passing.Where(pair => withdrawn.Contains(pair.CitingId)
            && joint.Members(pair.CitedId).Any(id => StatementOf(id).Attestation == Attestation.FirstHand))
            .Select(pair => pair.CitedId))
            .Where(id => behind.Contains(id) && !fallenWith.Contains(id))];
        passing.RemoveAll(pair => fallenWith.Contains(pair.CitingId) || fallenWith.Contains(pair.CitedId));
        behind = [.. first];
        while (passing.Any(pair => behind.Contains(pair.CitingId) && behind.Add(pair.CitedId)))
        {
        }

        bool HasWay(StatementId id, HashSet<StatementId> without) => Ways(id, without, []);

        bool Ways(StatementId id, HashSet<StatementId> without, StatementId[] before) =>
            !without.Contains(id) && !before.Contains(id) && (origins.Contains(id) || passing.Exists(pair =>
                pair.CitingId == id && Ways(pair.CitedId, without, [.. before, id])));

        _voices = SpelledOutJoint.Merge(behind.Select(id => joint.Members(id)
            .Select(member => StatementOf(member).SourceId).ToHashSet()));
        _edges = [.. passing.Where(pair => behind.Contains(pair.CitingId))
            .Select(pair => (VoiceOf(pair.CitingId), VoiceOf(pair.CitedId)))];
        _attested = [.. behind.SelectMany(joint.Members).Where(IsAttested).Select(id => StatementOf(id).SourceId)];
        Sources = [.. behind.Select(VoiceOf)];
        Starts = [.. Sources.Where(voice => Members(voice).Any(IsReporting)), .. first.Select(VoiceOf)];
        Ends = [.. behind.Where(origins.Contains).Select(VoiceOf)];
        _origins = [.. behind.Where(origins.Contains).SelectMany(joint.Members)];
        OriginSources = [.. _origins.Select(id => StatementOf(id).SourceId)];
        var fallen = Sources.Where(voice => Members(voice).SelectMany(Wholes).Intersect(struck).Any()).ToList();
        var supportedBefore = Chains(Sources).Select(chain => chain[0]).ToHashSet();
        Sources.ExceptWith(fallen);
        Ends.ExceptWith(fallen);
        var supportedAfter = Chains(Sources).Select(chain => chain[0]).ToHashSet();
        Sources.RemoveWhere(source => supportedBefore.Contains(source) && !supportedAfter.Contains(source));
        Starts.IntersectWith(Sources);
        var heard = Starts.ToHashSet();
        while (_edges.Any(edge => heard.Contains(edge.Citing) && Sources.Contains(edge.Cited) && heard.Add(edge.Cited)))
        {
        }

        Sources.IntersectWith(heard);
        Ends.IntersectWith(heard);
        OriginSources.RemoveWhere(source => !Ends.Contains(Voice(source)));
        Groups = GroupsOf([.. Ends.Order(_byId)], voice => Members(voice).SelectMany(Organizations))
            .ConvertAll(group => group.SelectMany(Members).Where(OriginSources.Contains).ToList());
    }

    /// <summary>Those who put the claim forward; of those who make statements together, the one with the lowest
    /// id.</summary>
    internal HashSet<SourceId> Sources { get; }

    internal HashSet<SourceId> Starts { get; }

    internal HashSet<SourceId> Ends { get; }

    /// <summary>The sources of the statements that are origins.</summary>
    internal HashSet<SourceId> OriginSources { get; }

    internal List<List<SourceId>> Groups { get; }

    internal IEnumerable<SourceId> Everyone => Sources.SelectMany(Members);

    internal IEnumerable<SourceId> Outlets => Everyone.Where(IsReporting);

    internal List<List<SourceId>> Named => [.. Groups.Where(group => group.Exists(IsShown))];

    /// <summary>The named groups of origins if every doubt is true: who may be the same is, directly or through others,
    /// and those who speak in one document of an outlet are one.</summary>
    internal List<List<SourceId>> NamedInDoubt => Named.Count < 2 ? Named : SpelledOutJoint.Merge(Candidates
        .Concat(InOneDocument).Concat(Groups.Select(group => group.ToHashSet())))
        .ConvertAll(set => Groups.Where(group => group.Exists(set.Contains)).SelectMany(group => group).ToList())
        .FindAll(group => group.Exists(IsShown));

    private IEnumerable<HashSet<SourceId>> Candidates => GroupsOf(
        [.. _graph.Sources.Select(source => source.Id).Order(_byId)],
        id => [.. Everyone.Contains(id) ? Organizations(id) : [Wholes(id)[^1]], .. CandidatesOf(id)])
        .Select(group => group.Where(Everyone.Contains).SelectMany(id => Members(Voice(id))).ToHashSet());

    private IEnumerable<HashSet<SourceId>> InOneDocument => _origins
        .Where(id => OriginSources.Contains(StatementOf(id).SourceId) && StatementOf(id).ClaimId is not null
            && GraphIndex.Traced(_graph, StatementOf(id)) is { IsInOutlet: true })
        .GroupBy(id => (StatementOf(id).DocumentId, StatementOf(id).ClaimId))
        .Select(group => group.SelectMany(id => Members(VoiceOf(id))).ToHashSet());

    internal int LeastNamed => Ends.Count == 0 ? 0 : Math.Max(1, NamedInDoubt.Count);

    /// <summary>The most origins there may be: of a group each organization that has a name in it.</summary>
    internal int Most => Groups.Sum(group =>
        Math.Max(1, GroupsOf([.. group.Where(IsNamed)], Organizations).Count));

    /// <summary>The source that stands for this one and all with whom it makes statements.</summary>
    internal SourceId Voice(SourceId source) =>
        _voices.Find(voice => voice.Contains(source))?.MinBy(id => id.Value) ?? source;

    internal IEnumerable<SourceId> Members(SourceId voice) =>
        _voices.Find(members => members.Contains(voice)) ?? [voice];

    /// <summary>Every loop-free chain from one of these sources to an end.</summary>
    internal IEnumerable<List<SourceId>> Chains(IEnumerable<SourceId> from) =>
        from.SelectMany(start => Longer([start]));

    /// <summary>The most chains of a list that share no source, and that a further test lets go together.</summary>
    internal static int MostDisjoint(
        IReadOnlyList<List<SourceId>> chains, Func<List<SourceId>, List<SourceId>, bool>? together = null)
    {
        return Most(0, []);

        int Most(int index, List<List<SourceId>> taken)
        {
            if (index == chains.Count)
            {
                return taken.Count;
            }
            var without = Most(index + 1, taken);
            return taken.TrueForAll(chain =>
                !chain.Intersect(chains[index]).Any() && (together?.Invoke(chain, chains[index]) ?? true))
                ? Math.Max(without, Most(index + 1, [.. taken, chains[index]]))
                : without;
        }
    }

    /// <summary>Those with no chain that avoids a source, though they have one.</summary>
    internal IEnumerable<SourceId> DependentsOf(SourceId source) => Sources.Where(other =>
        other != source && Chains([other]).Any() && Chains([other]).All(chain => chain.Contains(source)));

    /// <summary>What a DISPUTES of the same claim by the same source, or a whole of it, takes back.</summary>
    internal static IEnumerable<StatementId> WithdrawnIn(ProvenanceGraph graph)
    {
        return graph.Citations.Where(citation => citation.Relation == CitationRelation.Disputes)
            .Where(citation => WholesOf(Of(citation.CitedId).SourceId).Contains(Of(citation.CitingId).SourceId))
            .Select(citation => citation.CitedId).Distinct();

        Statement Of(StatementId id) => graph.Statements.Single(statement => statement.Id == id);

        IEnumerable<SourceId> WholesOf(SourceId id) =>
            graph.Sources.Single(source => source.Id == id).PartOfId is { } whole ? [id, .. WholesOf(whole)] : [id];
    }

    private IEnumerable<List<SourceId>> Longer(List<SourceId> chain)
    {
        if (Ends.Contains(chain[^1]))
        {
            yield return chain;
        }
        foreach (var edge in _edges.Where(edge =>
            edge.Citing == chain[^1] && Sources.Contains(edge.Cited) && !chain.Contains(edge.Cited)))
        {
            foreach (var longer in Longer([.. chain, edge.Cited]))
            {
                yield return longer;
            }
        }
    }

    private static List<List<SourceId>> GroupsOf(List<SourceId> ids, Func<SourceId, IEnumerable<SourceId>> keys)
    {
        var groups = ids.ConvertAll(id => (Members: new List<SourceId> { id }, Keys: keys(id).ToHashSet()));
        for (var one = 0; one < groups.Count; one++)
        {
            for (var two = groups.Count - 1; two > one; two--)
            {
                if (groups[one].Keys.Overlaps(groups[two].Keys))
                {
                    groups[one].Members.AddRange(groups[two].Members);
                    groups[one].Keys.UnionWith(groups[two].Keys);
                    groups.RemoveAt(two);
                    (one, two) = (-1, -1);
                    break;
                }
            }
        }
        return groups.ConvertAll(group => group.Members);
    }

    private IEnumerable<SourceId> CandidatesOf(SourceId id) =>
        SourceOf(id) is AnonymousSource or UnspecifiedSource && SourceOf(id).PossiblySameAsIds.Count > 1
            ? []
            : SourceOf(id).PossiblySameAsIds.Select(other => Wholes(other)[^1]);

    private IEnumerable<SourceId> Organizations(SourceId id) =>
        [Wholes(id)[^1], .. _includeParts && SourceOf(id) is Official official
            ? official.Affiliations.Select(affiliation => Wholes(affiliation.OrganizationId)[^1])
            : []];

    private List<SourceId> Wholes(SourceId id) =>
        _includeParts && SourceOf(id).PartOfId is { } whole ? [id, .. Wholes(whole)] : [id];

    private Source SourceOf(SourceId id) => _graph.Sources.Single(source => source.Id == id);

    private SourceId VoiceOf(StatementId id) => Voice(StatementOf(id).SourceId);

    private Statement StatementOf(StatementId id) => _graph.Statements.Single(statement => statement.Id == id);

    private bool IsReporting(SourceId id) => SourceOf(id) is Outlet && _attested.Contains(id);

    private bool IsAttested(StatementId id) => StatementOf(id).Attestation != Attestation.NotFound;

    /// <summary>Whether a source has a name, and an origin that is not merely ascribed to it.</summary>
    private bool IsShown(SourceId id) =>
        IsNamed(id) && _origins.Any(origin => StatementOf(origin).SourceId == id && IsAttested(origin));

    internal bool IsNamed(SourceId id) => SourceOf(id) is not (Outlet or AnonymousSource);
}
