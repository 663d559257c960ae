using Provenance.Data.Configurations;
using Provenance.Data.Writers;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;

namespace Provenance.Data.Clearances;

/// <summary>Makes of the rows of a store those of another, in which nothing was ever recorded that is kept from some
/// readers, apart from the fact that a statement rests on something that is kept from them.</summary>
internal static class ClearedRows
{
    /// <summary>The rows for those who are in these groups alone.</summary>
    public static StoreRows Of(StoreRows whole, IReadOnlySet<string> groups)
    {
        var rows = RecordedRows.Of(whole);
        var hidden = HiddenRecords.Of(rows, groups);
        ClearedSources sources = new(rows, hidden);
        ClearedStatements statements = new(rows, hidden);
        HiddenMentions hiddenThings = new(rows, hidden);
        var claimLinks = rows.ClaimLinks.ToLookup(row => IsHidden(row, hidden));
        var passageLinks = rows.PassageLinks.ToLookup(row =>
            hidden.Graph.Passages.Contains(row.FromPassage) || hidden.Graph.Passages.Contains(row.ToPassage));
        var hiddenLinks = claimLinks[true].Select(row => row.Key).Except(claimLinks[false].Select(row => row.Key))
            .Concat(passageLinks[true].Select(row => row.Key)).ToHashSet();
        var cleared = new StoreRows
        {
            Sources = sources.All(),
            Identities = [.. rows.Identities.Where(row => !hidden.Hide(row.From) && !hidden.Hide(row.To))],
            Documents = DocumentsOf(rows, hidden, sources),
            Texts = [.. rows.Texts.Where(row => !hidden.Documents.Contains(row.DocumentId))],
            Additions = sources.Additions(),
            Amendments = [.. rows.Amendments.Where(row => ClearedPast.IsSeen(hidden, row.Kind, row.RecordId)
                && !hiddenThings.Name(row.Fields) && !hiddenThings.Name(row.Before))],
            ExcludedPassages = [.. rows.ExcludedPassages.Where(row => !hidden.Documents.Contains(row.DocumentId))],
            Measures = [.. rows.Measures.Where(row => !hidden.Measures.Contains(row.Id))],
            Populations = [.. rows.Populations.Where(row => !hidden.Populations.Contains(row.Id))],
            Places = [.. rows.Places.Where(row => !hidden.Places.Contains(row.Id))],
            Questions = [.. rows.Questions.Where(row => !hidden.Questions.Contains(row.Id))],
            Claims = [.. rows.Claims.Where(row => !hidden.Claims.Contains(row.Id))],
            ClaimLinks = [.. claimLinks[false]],
            Statements = statements.Statements,
            StatementRevisions = statements.StatementRevisions,
            Citations = statements.Citations,
            CitationRevisions = statements.CitationRevisions,
            Withheld = [.. hidden.Graph.Withheld.OrderBy(id => id.Value).Select(id => new WithheldCitation(id))],
            Evidence = statements.Evidence,
            JointStatements = [.. rows.JointStatements.Where(row => !hidden.Graph.JointStatements.Contains(row.Id))],
            PassageLinks = [.. passageLinks[false]],
            Corrections = [.. rows.Corrections.Where(row =>
                !hidden.Graph.Passages.Contains(row.Of) && !hiddenLinks.Contains(row.Of))],
            Assessments = [.. rows.Assessments.Where(row =>
                !(row.SourceId is { } source && hidden.Sources.Contains(source))
                && !(row.StatementId is { } statement && hidden.Graph.Statements.Contains(statement)))],
        };
        cleared = cleared with
        {
            MovedReferences = MovedOf(rows, cleared),
            Past = new ClearedPast(rows, hidden, sources, cleared).All(),
        };
        cleared = MergedRows.Of(ClearedTimes.Of(rows, cleared));
        return WithChanges(rows, cleared with { Corpora = CorporaOf(rows, cleared) }, hidden, hiddenThings);
    }

    /// <summary>The corpora, but for those of which everything is hidden.</summary>
    private static IReadOnlyList<ImportedCorpus> CorporaOf(StoreRows rows, StoreRows cleared)
    {
        var emptied = TimesOf(rows).Except(TimesOf(cleared)).ToHashSet();
        return [.. rows.Corpora.Where(row => !emptied.Contains(row.RecordedAt))];
    }

    /// <summary>When the records were made that corpora bring.</summary>
    private static IEnumerable<DateTimeOffset> TimesOf(StoreRows rows) =>
    [
        .. rows.Sources.Select(row => row.RecordedAt),
        .. rows.Documents.Select(row => row.RecordedAt),
        .. rows.Questions.Select(row => row.RecordedAt),
        .. rows.Claims.Select(row => row.RecordedAt),
        .. rows.Statements.Select(row => row.RecordedAt),
        .. rows.Evidence.Select(row => row.RecordedAt),
        .. rows.Additions.Select(row => row.RecordedAt),
        .. rows.Amendments.Select(row => row.RecordedAt),
        .. rows.Assessments.Select(row => row.RecordedAt),
        .. rows.ClaimLinks.Select(row => row.RecordedAt),
        .. rows.Corrections.Select(row => row.RecordedAt),
        .. rows.Identities.Select(row => row.RecordedAt),
        .. rows.Measures.Select(row => row.RecordedAt),
        .. rows.PassageLinks.Select(row => row.RecordedAt),
        .. rows.Places.Select(row => row.RecordedAt),
        .. rows.Populations.Select(row => row.RecordedAt),
    ];

    private static StoreRows WithChanges(
        StoreRows rows, StoreRows cleared, HiddenRecords hidden, HiddenMentions hiddenThings)
    {
        ClearedChanges changes = new(rows, cleared);
        var made = changes.Changes.Select(change => change.Id).ToHashSet();
        var retold = rows.ProposalEvents.Where(row => hiddenThings.Name(row.RequestBefore))
            .Select(row => row.ProposalId).ToHashSet();
        var proposals = rows.Proposals.Where(row =>
            !(row.DocumentId is { } document && hidden.Documents.Contains(document))
            && !(row.ChangeId is { } change && !made.Contains(change))
            && !retold.Contains(row.Id)
            && !hiddenThings.Name(row.Request)
            && !hiddenThings.Name(row.Suggestion)).ToList();
        var ids = proposals.Select(row => row.Id).ToHashSet();
        return cleared with
        {
            Changes = changes.Changes,
            ChangeParts = changes.Parts,
            Proposals = proposals,
            ProposalEvents = [.. rows.ProposalEvents.Where(row => ids.Contains(row.ProposalId))],
        };
    }

    private static bool IsHidden(ClaimLink link, HiddenRecords hidden) =>
        hidden.Claims.Contains(link.FromId) || hidden.Claims.Contains(link.ToId);

    /// <summary>What records that can be seen say of others that were merged by decisions that can be seen.</summary>
    private static IReadOnlyList<MovedReference> MovedOf(StoreRows rows, StoreRows cleared)
    {
        if (rows.MovedReferences.Count == 0)
        {
            return [];
        }

        var merged = cleared.Identities.Where(link => link.Kind == IdentityLinkKind.Merged).Select(link => link.From).ToHashSet();
        var graph = cleared.ToGraph();
        var numbers = NamingColumn.All.ToDictionary(
            column => column.Kind,
            column => (column.Named, Seen: RecordKind.All.Single(kind => kind.Type == column.Type) is var kind
                ? kind.RecordsOf(graph).Select(kind.IdOf).ToHashSet() : []));
        return
        [
            .. rows.MovedReferences.Where(row => numbers[row.Kind] is var of
                && of.Seen.Contains(row.RecordId) && merged.Contains(new(of.Named, row.TargetId))),
        ];
    }

    private static IReadOnlyList<Document> DocumentsOf(StoreRows rows, HiddenRecords hidden, ClearedSources sources) =>
    [
        .. rows.Documents.Where(row => !hidden.Documents.Contains(row.Id))
            .Select(row => row.VersionOfId is { } earlier && hidden.Documents.Contains(earlier)
                ? row with { VersionOfId = null, VersionKind = null, VersionWords = null }
                : row)
            .Select(row => sources.Seen(row.PublisherId) == row.PublisherId ? row : row with { PublisherId = null }),
    ];
}
