using Provenance.Corpora;
using Provenance.Data.Writers.Identity;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>What stands against putting fields right, beyond what a record shows by itself: that others changed it
/// meanwhile, and that what is on record rests on the fields as they are.</summary>
internal sealed class AmendmentRules(
    StoredRecords records, CorpusBatch batch, List<CorpusError> errors, CancellationToken cancellationToken)
{
    /// <summary>Checks that records have the revisions that the amendments are for.</summary>
    /// <param name="rows">The amendments, by key.</param>
    public async Task CheckRevisionsAsync(IReadOnlyDictionary<string, Amendment> rows)
    {
        foreach (var kind in batch.Amended.Where(amended => !batch.IsJudged && amended.Amendment.ExpectedRevision is not null)
            .GroupBy(amended => amended.Amendment.Kind))
        {
            var revisions = await records.RevisionsAsync(
                kind.Key, [.. kind.Select(amended => rows[amended.Amendment.Id].RecordId).Distinct()], cancellationToken);
            foreach (var amendment in kind.Select(amended => amended.Amendment))
            {
                var revision = revisions[rows[amendment.Id].RecordId];
                if (revision != amendment.ExpectedRevision)
                {
                    errors.Add(RevisionConflict.Of(
                        batch, CorpusLineKind.Amendment, amendment.Id, amendment.Of, revision));
                }
            }
        }
    }

    /// <summary>Checks that nothing rests on what changes.</summary>
    /// <param name="amended">What is put right.</param>
    /// <param name="before">The record of the graph before.</param>
    /// <param name="after">The same after.</param>
    public async Task CheckAsync(AmendedRecord amended, object before, object after)
    {
        await ((before, after) switch
        {
            (Source was, Source becomes) => CheckAsync(amended, was, becomes),
            (Document was, Document becomes) => CheckAsync(amended, was, becomes),
            (Claim was, Claim becomes) when was.QuestionId != becomes.QuestionId => CheckLinksAsync(amended, was, becomes),
            _ => Task.CompletedTask,
        });
        if (after is Claim or Subject)
        {
            await CheckMergedAsync(amended, after);
        }
    }

    /// <summary>Checks that what a record was merged with may still be one with it, and that no population or place becomes a
    /// part of itself by what others were merged into.</summary>
    private async Task CheckMergedAsync(AmendedRecord amended, object after)
    {
        var known = await records.IdentitiesAsync(cancellationToken);
        var identified = Identified.Of(after);
        var isMerged = known.Together(identified).Count > 1;
        if (!isMerged && (after is Claim || known.Absorbed.All(other => other.Kind != identified.Kind)))
        {
            return;
        }

        ProvenanceGraph amendedTo = new()
        {
            Claims = after is Claim claim ? [claim] : [],
            Populations = after is Population population ? [population] : [],
            Places = after is Place place ? [place] : [],
        };
        var judged = await new JudgedReader(records, amendedTo, known, cancellationToken).ReadAsync([identified]);
        if (MergeRules.Broken(identified, identified, known, judged) is { } broken)
        {
            errors.Add(batch.Refusal(
                CorpusLineKind.Amendment,
                amended.Amendment.Id,
                isMerged ? $"{broken}; they are merged: take the merge back first" : broken));
        }
    }

    private Task CheckAsync(AmendedRecord amended, Source before, Source after)
    {
        if (before.GetType() != after.GetType()
            && (before is AnonymousSource or UnspecifiedSource || after is AnonymousSource or UnspecifiedSource))
        {
            Refuse(amended, "type", "who an unnamed source is has no place in the record, and who is named stays so; "
                + "a kind of the same type would be accepted, or another passage with another source");
        }

        return Task.CompletedTask;
    }

    private async Task CheckAsync(AmendedRecord amended, Document before, Document after)
    {
        if (before.PublisherId != after.PublisherId
            && await records.ListAsync(
                store => store.Statements.Where(row => row.DocumentId == before.Id).Take(1), cancellationToken) is [_])
        {
            Refuse(amended, "publisher", $"\"{before.Key}\" was cited or speaks in the name of its publisher; the publisher "
                + "can be put right once the passages that say so are called wrong (\"corrections\")");
        }

        DocumentPart[] changed =
            [.. Enum.GetValues<DocumentPart>().Where(part => before.WordsOf(part) is { } words && words != after.WordsOf(part))];
        if (changed.Length == 0)
        {
            return;
        }

        var quoted = await records.ListAsync(
            store => store.Evidence.Where(row => row.DocumentId == before.Id && row.Span.Part != null)
                .Select(row => row.Span.Part), cancellationToken);
        var voiced = await records.ListAsync(
            store => store.Statements.Where(row => row.DocumentId == before.Id), cancellationToken);
        var used = quoted.Concat(voiced.SelectMany(row => row.CountingAppearances()).Select(passage => passage.Span.Part)).ToHashSet();
        foreach (var part in changed.Where(part => used.Contains(part)))
        {
            Refuse(amended, MemberOf(part), $"passages lie in the {MemberOf(part)} of \"{before.Key}\" as it is; it can be put "
                + "right once they are called wrong (\"corrections\")");
        }
    }

    private async Task CheckLinksAsync(AmendedRecord amended, Claim before, Claim after)
    {
        var links = await records.ListAsync(
            store => store.ClaimLinks.Where(row => row.FromId == before.Id || row.ToId == before.Id), cancellationToken);
        var others = await records.ReadAsync(
            RecordColumns.ClaimId,
            links.Select(link => link.FromId == before.Id ? link.ToId : link.FromId),
            cancellationToken);
        var questions = others.ToDictionary(claim => claim.Id, claim => claim.QuestionId);
        foreach (var link in links)
        {
            var other = questions[link.FromId == before.Id ? link.ToId : link.FromId];
            if (ClaimLinkRules.Broken(
                link.Kind, false, other == after.QuestionId, link.Dimensions, link.Rationale).FirstOrDefault() is { } broken)
            {
                Refuse(amended, "question", $"the link \"{link.Key}\" would not hold: {broken}");
            }
        }
    }

    private static string MemberOf(DocumentPart part) => Token.Of(part).ToLowerInvariant();

    private void Refuse(AmendedRecord amended, string member, string message) => errors.Add(
        batch.Refusal(CorpusLineKind.Amendment, amended.Amendment.Id, message) with { Path = $"{amended.Path}.{member}" });
}
