using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Reliance;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Reliance;

/// <summary>Reads the sources on which the corpus rests: it analyses the whole store and returns one page.</summary>
public sealed class ReliedUponSourceReader(SupportGraphReader graph, RestingClaimReader claims)
{
    /// <summary>The memory of a source, in bytes.</summary>
    private const long BytesOfSource = 24;

    // All columns are ascending, so a place in the order is the list of its values.
    private static readonly Ordering<ReliedUponSource> _mostClaims = new(
        PageOrder.Reliance,
        new OrderColumn<ReliedUponSource, int>(source => -source.Claims, count => count, number => (int)number),
        new OrderColumn<ReliedUponSource, int>(source => -source.Statements, count => count, number => (int)number),
        new OrderColumn<ReliedUponSource, SourceId>(source => source.SourceId, id => id.Value, number => new(number)));

    /// <summary>A page of the sources, with most claims first, then with most statements, then by id, and whether all
    /// were found.</summary>
    /// <param name="asked">The definition of what counts.</param>
    /// <param name="classes">Only sources of these classes; null for all.</param>
    /// <param name="page">The part to return, in the order <see cref="PageOrder.Reliance"/>.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<(Page<ReliedUponSource> Page, Coverage Coverage)> PageAsync(
        RelianceQuestion asked,
        IReadOnlyCollection<OriginClass>? classes,
        PageRequest page,
        CancellationToken cancellationToken = default)
    {
        var then = graph.At(asked.AsOf);
        var (options, equated) = await OptionsAsync(then, asked, cancellationToken);
        var joint = await then.JointStatementsAsync(cancellationToken);
        var found = await then.AnswerAsync(
            (nameof(ReliedUponSources), asked, equated, joint),
            (whole, stop) => ReliedUponSources.Of(joint.In(whole), options, cancellationToken: stop),
            sources => sources.Sources.Count * BytesOfSource,
            cancellationToken);
        var wanted = classes is null
            ? found.Sources
            : [.. found.Sources.Where(source => classes.Contains(source.Class))];
        return (_mostClaims.PageOf(wanted, page), found.Coverage with { RecordedUntil = then.ReadAt });
    }

    /// <summary>The same page of the claims that rest on each of these sources, by id.</summary>
    public async Task<IReadOnlyDictionary<RelianceKey, Page<Claim>>> PageClaimsAsync(
        IReadOnlyCollection<RelianceKey> keys, PageRequest page, CancellationToken cancellationToken = default)
    {
        Dictionary<RelianceKey, IReadOnlyList<ClaimId>> found = [];
        foreach (var alike in keys.Distinct().GroupBy(key => key.Asked))
        {
            var then = graph.At(alike.Key.AsOf);
            var (options, equated) = await OptionsAsync(then, alike.Key, cancellationToken);
            var sources = alike.Select(key => key.SourceId).ToList();
            var joint = await then.JointStatementsAsync(cancellationToken);
            var ofSources = await then.AnswerAsync(
                (nameof(ClaimsBySource), alike.Key, equated, joint, string.Join(',', sources.Select(source => source.Value))),
                (whole, stop) => ReliedUponSources.ClaimsOf(joint.In(whole), options, sources, stop),
                all => all.Bytes,
                cancellationToken);
            foreach (var key in alike)
            {
                found.Add(key, ofSources[key.SourceId]);
            }
        }
        return await claims.PagesAsync(found, page, cancellationToken);
    }

    private static async Task<(RelianceOptions Options, EquatedClaims? Equated)> OptionsAsync(
        SupportGraphReader then, RelianceQuestion asked, CancellationToken cancellationToken)
    {
        var claims = asked.QuestionId is { } known ? await then.ClaimsAsync(known, cancellationToken) : null;
        var equated = asked.Equate == ClaimEquality.SameAs ? await then.EquatedClaimsAsync(cancellationToken) : null;
        RelianceOptions options = new()
        {
            IncludeParts = asked.IncludeParts,
            Equated = equated?.ByClaim,
            IsAsked = claims is null ? null : claims.Contains,
        };
        return (options, equated);
    }
}

/// <summary>The definition of what counts as resting on a source.</summary>
/// <param name="IncludeParts">Whether statements of its parts count as its own.</param>
/// <param name="Equate">Which claims count as the same.</param>
/// <param name="QuestionId">The question that the claims answer; null for any.</param>
/// <param name="AsOf">The moment; null for the present.</param>
public sealed record RelianceQuestion(bool IncludeParts, ClaimEquality Equate, QuestionId? QuestionId, AsOf? AsOf);

/// <summary>Identifies a source for reading the claims that rest on it.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Asked">The definition of what counts.</param>
public sealed record RelianceKey(SourceId SourceId, RelianceQuestion Asked);
