using Provenance.Domain.Analysis.Briefs;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Events;

/// <summary>What is known of a claim at one moment, as far as it can happen to the claim that this is another.</summary>
public sealed class ClaimMoment
{
    private readonly Dictionary<SourceId, Source> _outlets;
    private readonly Dictionary<SourceId, Source> _origins;
    private readonly Dictionary<StatementId, Source> _withdrawn;
    private readonly Dictionary<SourceId, Source> _deniers;
    private readonly Dictionary<ClaimId, Claim> _contradicting;

    /// <summary>Takes what is known.</summary>
    /// <param name="support">Who stands behind the claim.</param>
    /// <param name="denials">The statements that deny it, each with its source.</param>
    /// <param name="contradicting">The claims that it is linked with since both cannot be true.</param>
    public ClaimMoment(
        SourceSupport support, IEnumerable<(StatementId Id, Source Source)> denials, IEnumerable<Claim> contradicting)
    {
        Independence = IndependenceResult.Of(support);
        _outlets = BySource(support.Outlets);
        _origins = BySource(support.Origins.Select(origin => origin.Source));
        _withdrawn = support.Withdrawn.ToDictionary(report => report.Statement.Id, report => report.Source);

        // Who takes back what they said denies it too, which is told once.
        var notices = support.Withdrawn.SelectMany(report => report.By).Select(notice => notice.Id).ToHashSet();
        _deniers = BySource(denials.Where(denial => !notices.Contains(denial.Id)).Select(denial => denial.Source));
        _contradicting = contradicting.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id);
    }

    /// <summary>How many sources there are behind it.</summary>
    public IndependenceResult Independence { get; }

    /// <summary>What happened to the claim since an earlier moment; nothing if all is as it was.</summary>
    /// <param name="before">The earlier moment; null if there was no such claim.</param>
    public IReadOnlyList<ClaimEvent> Since(ClaimMoment? before) =>
    [
        .. Told(ClaimEventKind.NewOutlet, Beyond(_outlets, before?._outlets), who => $"{who} reported it."),
        .. Told(
            ClaimEventKind.LostOutlet,
            Beyond(before?._outlets, _outlets),
            who => $"{who} no longer counts as reporting it.",
            who => $"{who} no longer count as reporting it."),
        .. Told(ClaimEventKind.NewOrigin, Beyond(_origins, before?._origins), who => $"It comes from {who}."),
        .. Told(
            ClaimEventKind.LostOrigin, Beyond(before?._origins, _origins), who => $"It no longer comes from {who}."),
        .. Contradicted(before),
        .. Told(
            ClaimEventKind.Retracted,
            [.. Beyond(_withdrawn, before?._withdrawn).DistinctBy(source => source.Id)],
            who => $"{who} took it back."),
        .. VerdictChanged(before),
    ];

    private IEnumerable<ClaimEvent> Contradicted(ClaimMoment? before)
    {
        var deniers = Beyond(_deniers, before?._deniers);
        var claims = Beyond(_contradicting, before?._contradicting);
        if (deniers.Count + claims.Count > 0)
        {
            string[] words =
            [
                .. deniers.Count > 0 ? [$"{BriefWords.List(deniers.Select(BriefWords.Name))} denied it."] : (string[])[],
                .. claims.Select(claim => $"It contradicts {BriefWords.Quote(claim)}."),
            ];
            yield return new(ClaimEventKind.Contradicted, deniers, claims, string.Join(' ', words));
        }
    }

    private IEnumerable<ClaimEvent> VerdictChanged(ClaimMoment? before)
    {
        if (before is not null && before.Independence.Verdict != Independence.Verdict)
        {
            yield return new(
                ClaimEventKind.VerdictChanged,
                [],
                [],
                $"{Token.Of(before.Independence.Verdict)} became {Token.Of(Independence.Verdict)}: {Independence.Explanation}");
        }
    }

    private static IEnumerable<ClaimEvent> Told(
        ClaimEventKind kind, List<Source> who, Func<string, string> ofOne, Func<string, string>? ofSeveral = null)
    {
        if (who.Count > 0)
        {
            var words = who.Count == 1 ? ofOne : ofSeveral ?? ofOne;
            yield return new(kind, who, [], Sentence(words(BriefWords.List(who.Select(BriefWords.Name)))));
        }
    }

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private static Dictionary<SourceId, Source> BySource(IEnumerable<Source> sources) =>
        sources.DistinctBy(source => source.Id).ToDictionary(source => source.Id);

    private static List<TItem> Beyond<TKey, TItem>(
        IReadOnlyDictionary<TKey, TItem>? items, IReadOnlyDictionary<TKey, TItem>? others)
        where TKey : notnull =>
        [.. (items ?? new Dictionary<TKey, TItem>()).Where(item => others?.ContainsKey(item.Key) != true).Select(item => item.Value)];
}
