using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>The part of the graph that is hidden with documents and sources: what they say, what is known from them alone,
/// and the citations that only they show.</summary>
internal sealed class HiddenGraph
{
    private readonly IReadOnlySet<DocumentId> _documents;
    private readonly IReadOnlySet<SourceId> _sources;
    private readonly ILookup<CitationId, Evidence> _evidence;

    private HiddenGraph(StoreRows rows, IReadOnlySet<DocumentId> documents, IReadOnlySet<SourceId> sources)
    {
        (_documents, _sources) = (documents, sources);
        _evidence = rows.Evidence.ToLookup(item => item.CitationId);
        Statements = StatementsOf(rows);
        Citations = [.. rows.Citations.Where(IsHidden).Select(citation => citation.Id)];
        Evidence = [.. rows.Evidence.Where(item => IsHidden(item) || Citations.Contains(item.CitationId)).Select(item => item.Id)];
        Withheld =
        [
            .. rows.Citations.Where(citation => citation.SupersededAt is null && Citations.Contains(citation.Id)
                && !Statements.Contains(citation.CitingId)).Select(citation => citation.CitingId),
        ];
        Passages = PassagesOf(rows);
        JointStatements =
        [
            .. rows.JointStatements.Where(joint => Statements.Contains(joint.OneId) || Statements.Contains(joint.OtherId)
                || Passages.Contains(joint.FromPassage) || Passages.Contains(joint.ToPassage)).Select(joint => joint.Id),
        ];
    }

    public HashSet<StatementId> Statements { get; }

    public HashSet<CitationId> Citations { get; }

    public HashSet<EvidenceId> Evidence { get; }

    public HashSet<JointStatementId> JointStatements { get; }

    /// <summary>The keys of passages.</summary>
    public HashSet<string> Passages { get; }

    /// <summary>The statements that can be seen and rest on something that cannot.</summary>
    public HashSet<StatementId> Withheld { get; }

    /// <summary>What is hidden with these documents and sources.</summary>
    public static HiddenGraph Of(StoreRows rows, IReadOnlySet<DocumentId> documents, IReadOnlySet<SourceId> sources) =>
        new(rows, documents, sources);

    /// <summary>What a hidden document or source says, and what is known from a chain of citations that goes through
    /// something hidden, and by no other way.</summary>
    private HashSet<StatementId> StatementsOf(StoreRows rows)
    {
        var said = rows.Statements
            .Where(row => _sources.Contains(row.SourceId) || (row.DocumentId is { } document && _documents.Contains(document)))
            .Select(row => row.Id).ToHashSet();
        var ownWords = OwnWords(rows);
        var cited = rows.Citations.Select(citation => citation.CitedId).ToHashSet();
        List<StatementId> starts =
        [
            .. rows.Statements
                .Where(row => row.CountingAppearances().Any() || ownWords.Contains(row.Id) || !cited.Contains(row.Id))
                .Select(row => row.Id),
        ];
        var all = rows.Citations.ToLookup(citation => citation.CitingId);
        var before = Reachable.From(starts, new HashSet<StatementId>(), id => all[id].Select(citation => citation.CitedId));
        var after = Reachable.From(
            starts, said, id => all[id].Where(citation => !HasHiddenEvidenceAlone(citation)).Select(citation => citation.CitedId));
        return [.. said, .. before.Except(after)];
    }

    /// <summary>The statements of which their own document tells.</summary>
    private static HashSet<StatementId> OwnWords(StoreRows rows)
    {
        var documents = rows.Statements.ToDictionary(row => row.Id, row => row.DocumentId);
        var citations = rows.Citations.ToDictionary(row => row.Id);
        return
        [
            .. rows.Evidence.SelectMany(item => citations[item.CitationId] is var citation
                ? new[] { citation.CitingId, citation.CitedId }.Where(end => documents[end] == item.DocumentId)
                : []),
        ];
    }

    private bool IsHidden(Citation citation) =>
        Statements.Contains(citation.CitingId) || Statements.Contains(citation.CitedId) || HasHiddenEvidenceAlone(citation);

    /// <summary>Whether nothing that counts shows a citation but what is hidden. What was called wrong does not count for
    /// one that stands.</summary>
    private bool HasHiddenEvidenceAlone(Citation citation)
    {
        var all = _evidence[citation.Id];
        var counting = citation.SupersededAt is null ? all.Where(item => item.SupersededAt is null) : all;
        return counting.Any() && counting.All(IsHidden);
    }

    private bool IsHidden(Evidence item) => _documents.Contains(item.DocumentId) || _sources.Contains(item.NamedSourceId);

    private HashSet<string> PassagesOf(StoreRows rows)
    {
        var seen = rows.Evidence.Where(item => !Evidence.Contains(item.Id)).Select(item => item.Passage)
            .Concat(rows.Statements.Where(row => !Statements.Contains(row.Id))
                .SelectMany(row => row.Appearances).Select(appearance => appearance.Key));
        return
        [
            .. rows.Evidence.Select(item => item.Passage)
                .Concat(rows.Statements.SelectMany(row => row.Appearances).Select(appearance => appearance.Key))
                .Except(seen),
        ];
    }
}
