using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Briefs;

/// <summary>Says in plain sentences what is known of a claim, in this order: who reports it, where they have it from,
/// how many origins there are and whether they are independent, what is shown at first hand, how it changed, who does
/// not stand behind it, what it was revised to, what was withdrawn, who does not say how they know, and whether the
/// answer was cut short. It leaves out what does not apply.</summary>
/// <remarks>Deterministic, whatever the order of import: sentences and names are ordered by natural keys, by length or
/// by text. Every sentence rests on records. Linear in the material, except for sorting.</remarks>
public sealed class Brief
{
    /// <summary>How many chains, changes, revisions and the like of each kind a brief describes; it only counts the
    /// rest. So many days of one outlet are told, too, before it says between which days they lie.</summary>
    private const int Told = 5;

    private readonly BriefMaterial _material;
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly List<Source> _unnamed;
    private readonly Dictionary<DocumentId, Document> _documents;
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly BriefChains _chains;
    private readonly Dictionary<StatementId, Statement> _records;
    private readonly Dictionary<CitationId, Citation> _citations;
    private readonly ILookup<StatementId, Citation> _citationsTo;
    private readonly List<Statement> _statements;
    private readonly IndependenceResult _independence;

    private Brief(BriefMaterial material, CancellationToken cancellationToken)
    {
        _material = material;
        _independence = IndependenceResult.ByKey(material.Support, cancellationToken);
        _sources = material.Around.Sources.ToDictionary(source => source.Id);
        _unnamed = [.. material.Around.Sources.Where(source => source.Name is ['(', ..])
            .OrderBy(source => source.Key, StringComparer.Ordinal)];
        _documents = material.Around.Documents.ToDictionary(document => document.Id);
        _claims = material.Around.Claims.ToDictionary(claim => claim.Id);
        _chains = new(material.Around);
        _records = material.Around.Statements.ToDictionary(statement => statement.Id);
        _citations = material.Around.Citations.ToDictionary(citation => citation.Id);
        _citationsTo = material.Around.Citations.ToLookup(citation => citation.CitedId);
        _statements = Ordered(
            material.Around.Statements.Where(statement => statement.ClaimId == material.Claim.Id));
    }

    /// <summary>The brief of a claim.</summary>
    public static IReadOnlyList<BriefSentence> Of(BriefMaterial material, CancellationToken cancellationToken = default)
    {
        Brief brief = new(material, cancellationToken);
        return
        [
            .. brief.Reports(), .. brief.Chains(), .. brief.Origins(), .. brief.FirstHand(), .. brief.Changes(),
            .. brief.Doubts(), .. brief.Contradictions(), .. brief.Revisions(), .. brief.Withdrawals(), .. brief.Relays(), .. brief.Cut(),
        ];
    }

    private IEnumerable<BriefSentence> Reports()
    {
        var reports = _statements.Where(statement => _sources[statement.SourceId] is Outlet
            && statement.Attestation == Attestation.FirstHand && Support.PutsForward(statement.Stance)).ToList();
        if (reports.Count > 0)
        {
            var who = reports.GroupBy(statement => statement.SourceId)
                .Select(group => NameOf(group.First()) + Days(group)).ToList();
            yield return Sentence($"{BriefWords.List(who)} {(who.Count == 1 ? "reports" : "report")} this.", reports);
        }
    }

    private IEnumerable<BriefSentence> Chains()
    {
        var told = _chains.Of(_material.Chains.Count > 0
            ? _material.Chains.Where(chain => chain.Citations.Count > 0)
            : SingleHops());
        foreach (var (text, chains) in told.Take(Told))
        {
            yield return Sentence(
                text,
                [.. Recorded(chains.SelectMany(chain => chain.Statements)), .. CitationsOf(chains)]);
        }

        var left = told.Skip(Told).SelectMany(item => item.Chains).ToList();
        if (left.Count > 0)
        {
            yield return NotTold(left.Count, "line of citation is", "lines of citation are", CitationsOf(left));
        }
    }

    /// <summary>Used when no chain ends at an origin: single hops, each saying who rests on whom.</summary>
    private IEnumerable<Chain> SingleHops()
    {
        var statements = _material.Trace.Nodes.ToDictionary(node => node.Statement.Id, node => node.Statement);
        return _material.Trace.Citations
            .Where(citation => Support.Passes(citation.Relation, statements[citation.CitedId].Stance))
            .Select(citation => new Chain(
                [statements[citation.CitingId], statements[citation.CitedId]], [citation], null, 0, []));
    }

    private IEnumerable<BriefSentence> Origins()
    {
        var found = _independence;
        List<Statement> records =
        [
            .. Recorded(_material.Support.Origins.Select(origin => origin.Statement)),
            .. Recorded(_material.Support.Withdrawn.Select(report => report.Statement)),
        ];
        yield return Sentence(Named(found.Explanation), [_material.Claim, .. records.Count > 0 ? records : _statements]);
        foreach (var sentence in First(found.Groups.SelectMany(OneOrigin), "such group is", "such groups are"))
        {
            yield return sentence;
        }
    }

    /// <summary>Why several origins count as one.</summary>
    private IEnumerable<BriefSentence> OneOrigin(OriginGroup group)
    {
        var names = group.Origins.Select(origin => BriefWords.Name(origin.Source)).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count > 1)
        {
            var reason = group.SharesStatement
                ? "what is ascribed to them is one statement" : "they belong to one organization";
            yield return Sentence(
                $"{BriefWords.List(names)} count as one origin, since {reason}.",
                Recorded(group.Origins.Select(origin => origin.Statement)));
        }
    }

    private IEnumerable<BriefSentence> FirstHand()
    {
        var citations = _material.Trace.Citations.ToLookup(citation => citation.CitingId);
        var visited = Recorded(_material.Trace.Nodes.Select(node => node.Statement));
        var unseen = visited
            .Where(statement => statement.Attestation == Attestation.SecondHand && _citationsTo.Contains(statement.Id)
                && (citations.Contains(statement.Id) || _sources[statement.SourceId] is Outlet)
                && _sources[statement.SourceId] is not UnspecifiedSource)
            .GroupBy(TellersOf)
            .Select(group => Sentence(
                $"What {BriefWords.List(group.Select(NameOf).Distinct())} said was not seen: it is known only through {group.Key}.",
                [.. group, .. group.SelectMany(statement => _citationsTo[statement.Id])]));
        var notFound = visited.Where(statement => statement.Attestation == Attestation.NotFound)
            .GroupBy(NameOf)
            .Select(group => Sentence(
                $"It is ascribed to {group.Key}, but what {group.Key} published is on file and does not say it.", group));
        return
        [
            .. First(unseen, "group that was not seen is", "groups that were not seen are"),
            .. First(notFound, "such ascription is", "such ascriptions are"),
        ];
    }

    private List<BriefSentence> Changes() => First(
        _material.Drift
            .Where(step => step.From.Id == _material.Claim.Id || step.To.Id == _material.Claim.Id)
            .GroupBy(Change)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Sentence(group.Key, group.SelectMany(RecordsOf))),
        "change is",
        "changes are");

    private string Change(DriftStep step)
    {
        var what = Named(BriefWords.Change(step));
        return (step.From.Id == step.To.Id, step.To.Id == _material.Claim.Id, step.Link?.Kind) switch
        {
            (true, _, _) => $"It was worded in different ways: {what}",
            (_, true, null) => $"It was altered on the way here from {BriefWords.Quote(step.From)}: {what}",
            (_, false, null) => $"It was altered on the way on to {BriefWords.Quote(step.To)}: {what}",
            (_, true, ClaimLinkKind.Distorts) => $"It distorts {BriefWords.Quote(step.From)}: {what}",
            (_, false, ClaimLinkKind.Distorts) => $"It was distorted to {BriefWords.Quote(step.To)}: {what}",
            (_, true, ClaimLinkKind.SameAs) =>
                $"It says the same as {BriefWords.Quote(step.From)} but for this: {what}",
            (_, false, ClaimLinkKind.SameAs) =>
                $"{BriefWords.Quote(step.To)} says the same but for this: {what}",
            (_, true, _) =>
                $"The same words were also rendered as {BriefWords.Quote(step.From)}; from there to here, {what}",
            _ => $"The same words were also rendered as {BriefWords.Quote(step.To)}: {what}",
        };
    }

    private IEnumerable<BriefSentence> Doubts()
    {
        var withdrawing = _material.Support.Withdrawn.SelectMany(report => report.By).Select(statement => statement.Id)
            .ToHashSet();
        Stance[] stances =
            [Stance.Denies, Stance.CannotConfirm, Stance.NeitherConfirmsNorDenies];
        foreach (var stance in stances)
        {
            var all = _statements.Where(statement => statement.Stance == stance && !withdrawing.Contains(statement.Id))
                .ToDictionary(statement => statement.Id);
            var passedOn = _material.Around.Citations
                .Where(citation => all.ContainsKey(citation.CitingId) && all.ContainsKey(citation.CitedId)).ToList();
            var own = all.Values.Where(statement => passedOn.TrueForAll(citation => citation.CitingId != statement.Id))
                .ToList();
            if (own.Count == 0)
            {
                continue;
            }

            var names = own.Select(NameOf).Distinct().ToList();
            var tellers = own.Where(statement => statement.Attestation != Attestation.FirstHand)
                .SelectMany(statement => _citationsTo[statement.Id]).SelectMany(_chains.TellersOf).Distinct()
                .Order(StringComparer.Ordinal).ToList();
            var plural = names.Count > 1 || BriefWords.IsPlural(_sources[own[0].SourceId]);
            yield return Sentence(
                $"{BriefWords.List(names)} {BriefWords.Doubts(stance, plural)}"
                + (tellers.Count == 0 ? "." : $", as {BriefWords.List(tellers)} {(tellers.Count == 1 ? "reports" : "report")}."),
                [.. own, .. own.SelectMany(statement => _citationsTo[statement.Id])]);
        }
    }

    private List<BriefSentence> Contradictions() => First(
        Linked(ClaimLinkKind.Contradicts, (_, other) => $"It is contradicted by {BriefWords.Quote(other)}."),
        "claim that contradicts it is",
        "claims that contradict it are");

    private List<BriefSentence> Revisions() => First(
        Linked(ClaimLinkKind.Revises, (link, other) => link.ToId == _material.Claim.Id
            ? $"It was later revised to {BriefWords.Quote(other)}."
            : $"It revises an earlier figure, {BriefWords.Quote(other)}."),
        "revision is",
        "revisions are");

    /// <summary>What is said of the claims that are linked to this one, each sentence once.</summary>
    private IEnumerable<BriefSentence> Linked(ClaimLinkKind kind, Func<ClaimLink, Claim, string> said) =>
        _material.Around.ClaimLinks
            .Where(link => link.Kind == kind
                && (link.FromId == _material.Claim.Id || link.ToId == _material.Claim.Id))
            .Select(link => (Link: link, Other: _claims[link.FromId == _material.Claim.Id ? link.ToId : link.FromId]))
            .OrderBy(item => item.Other.Key, StringComparer.Ordinal)
            .ThenBy(item => item.Link.Key, StringComparer.Ordinal)
            .GroupBy(item => said(item.Link, item.Other))
            .Select(group => Sentence(group.Key, group.SelectMany(item => new object[] { item.Other, item.Link })));

    private IEnumerable<BriefSentence> Withdrawals()
    {
        var withdrawn = _material.Support.Withdrawn.OrderBy(report => report.Source.Key, StringComparer.Ordinal).ToList();
        var told = withdrawn.Select(report => Sentence(
            $"{BriefWords.Name(report.Source)} withdrew it{DateWords.SpacedWhen(report.At)}.",
            [.. Recorded([report.Statement]), .. report.By]));
        foreach (var sentence in First(told, "withdrawal is", "withdrawals are"))
        {
            yield return sentence;
        }

        var standing = _material.Support.Sources.Select(source => source.Id)
            .Concat(withdrawn.Select(report => report.Source.Id)).ToHashSet();
        var fallen = Recorded(_material.Trace.Nodes.Select(node => node.Statement)
            .Where(statement => Support.PutsForward(statement.Stance) && !standing.Contains(statement.SourceId)));
        if (withdrawn.Count == 0)
        {
            yield break;
        }

        var resting = RestingOn([.. withdrawn.Select(report => report.Statement.Id)]);
        foreach (var statements in fallen.GroupBy(statement => resting.Contains(statement.Id)).OrderByDescending(group => group.Key))
        {
            List<string> names = [.. statements.Select(NameOf).Distinct()];
            var why = statements.Key ? "had it from there alone" : "said it by that report alone";
            yield return Sentence(
                $"{BriefWords.List(names)} {why} and {(names.Count == 1 ? "is" : "are")} no longer counted.", [.. statements]);
        }
    }

    /// <summary>The statements of the trace that rest on one of these, however many steps away.</summary>
    private HashSet<StatementId> RestingOn(IEnumerable<StatementId> statements)
    {
        var citing = _material.Trace.Citations.ToLookup(citation => citation.CitedId, citation => citation.CitingId);
        HashSet<StatementId> resting = [];
        Queue<StatementId> next = new(statements);
        while (next.TryDequeue(out var cited))
        {
            foreach (var one in citing[cited].Where(resting.Add))
            {
                next.Enqueue(one);
            }
        }
        return resting;
    }

    private IEnumerable<BriefSentence> Relays()
    {
        var explained = _independence.Explanation;
        var relays = _material.Support.Origins.Where(origin => origin.Class == OriginClass.UndisclosedRelay
            && !explained.Contains($"{origin.Source.Name}, which does not say", StringComparison.Ordinal)).ToList();
        var names = relays.Select(origin => BriefWords.Name(origin.Source)).Distinct()
            .Order(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            yield return Sentence(
                $"{BriefWords.List(names)} {(names.Count == 1 ? "does not say how it knows" : "do not say how they know")}.",
                Recorded(relays.Select(origin => origin.Statement)));
        }
    }

    private IEnumerable<BriefSentence> Cut()
    {
        var coverage = _material.Trace.Coverage;
        if (!coverage.Complete)
        {
            if (coverage.StoppedBy == CoverageLimit.NotShown)
            {
                yield return Sentence("Something on the way may not be shown to you.", [_material.Claim]);
                yield break;
            }

            var open = Recorded(_material.Trace.Nodes.Where(node => node.Expandable).Select(node => node.Statement));
            var where = open.Count == 0 ? "" : $", at {BriefWords.List(open.Select(NameOf).Distinct())}";
            var after = coverage.StoppedBy switch
            {
                CoverageLimit.MaxDepth => $"after {Counted(coverage.MaxDepthReached, "step")}",
                CoverageLimit.MaxNodes => $"after {Counted(coverage.NodesVisited, "statement")}",
                _ => "when its time was over",
            };
            yield return Sentence(
                $"The search stopped {after}{where}: what lies beyond was not looked at.",
                open.Count == 0 ? [_material.Claim] : open);
        }
    }

    /// <summary>The text of an analysis, with unnamed sources described in words instead of by their placeholder
    /// names.</summary>
    private string Named(string text) => _unnamed.Aggregate(text, (words, source) => source is Outlet
        ? words.Replace(source.Name, BriefWords.Name(source), StringComparison.Ordinal)
        : words.Replace($" names {source.Name}", " names", StringComparison.Ordinal)
            .Replace(source.Name, "nobody named", StringComparison.Ordinal));

    /// <summary>The first five of these sentences, and how many more there are.</summary>
    /// <param name="all">The sentences.</param>
    /// <param name="one">What one that is left is called, with its verb.</param>
    /// <param name="several">What several are called.</param>
    private static List<BriefSentence> First(IEnumerable<BriefSentence> all, string one, string several)
    {
        var sentences = all.ToList();
        var left = sentences.Skip(Told).ToList();
        return left.Count == 0
            ? sentences
            : [.. sentences.Take(Told), NotTold(left.Count, one, several, left.SelectMany(sentence => sentence.Records))];
    }

    private static BriefSentence NotTold(int count, string one, string several, IEnumerable<object> records) =>
        Sentence($"{BriefWords.Number(count)} more {(count == 1 ? one : several)} not told here.", records);

    private static BriefSentence Sentence(string text, IEnumerable<object> records) =>
        new(char.ToUpperInvariant(text[0]) + text[1..], [.. records.Distinct()]);

    private static string Counted(int count, string noun) =>
        $"{BriefWords.Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static IEnumerable<object> RecordsOf(DriftStep step) =>
        new object?[] { step.From, step.To, step.Citation, step.Link }.OfType<object>().Concat(step.Evidence);

    /// <summary>When these statements were published, in parentheses after a name.</summary>
    private string Days(IEnumerable<Statement> statements)
    {
        var published = statements.Select(statement => DocumentOf(statement)?.PublishedAt).ToList();
        var days = published.Select(DateWords.Bare).Where(day => day.Length > 0).Distinct().ToList();
        return days.Count switch
        {
            0 => "",
            <= Told => $" ({BriefWords.List(days)})",
            var count => $" ({BriefWords.Number(count)} times, "
                + $"{DateWords.Span(new(published.Min(day => day?.Earliest), published.Max(day => day?.Latest)))})",
        };
    }

    private IEnumerable<Citation> CitationsOf(IEnumerable<Chain> chains) => chains
        .SelectMany(chain => chain.Citations).Where(citation => _citations.ContainsKey(citation.Id))
        .Select(citation => _citations[citation.Id]);

    private List<Statement> Recorded(IEnumerable<TracedStatement> statements) =>
        Ordered(statements.Where(statement => _records.ContainsKey(statement.Id))
            .Select(statement => _records[statement.Id]));

    /// <summary>Orders statements by the keys of their sources and documents, and then by claim.</summary>
    private List<Statement> Ordered(IEnumerable<Statement> statements) => [.. statements
        .OrderBy(statement => _sources[statement.SourceId].Key, StringComparer.Ordinal)
        .ThenBy(statement => DocumentOf(statement)?.Key, StringComparer.Ordinal)
        .ThenBy(statement => statement.ClaimId is { } id ? _claims[id].Key : null, StringComparer.Ordinal)];

    private string TellersOf(Statement statement) => BriefWords.List(_citationsTo[statement.Id]
        .SelectMany(_chains.TellersOf).Distinct().Order(StringComparer.Ordinal));

    private string NameOf(Statement statement) => BriefWords.Name(_sources[statement.SourceId]);

    private Document? DocumentOf(Statement statement) =>
        statement.DocumentId is { } id ? _documents.GetValueOrDefault(id) : null;
}
