using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Changes;

/// <summary>Finds out how a change is taken back, and whether anything stands against that. What it recorded is called wrong,
/// what it decided is decided the other way, and the fields that it put right get their values back; nothing is
/// deleted.</summary>
public sealed class ReversalReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>The kinds of records that no other record takes back.</summary>
    private static readonly HashSet<string> _final =
        ["corpora", "excluded passages", "corrections", "assessments"];

    /// <summary>How a change is taken back.</summary>
    public async Task<Reversal> OfAsync(Change change, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await OfAsync(context, change, cancellationToken);
    }

    /// <summary>How a change is taken back, by what a transaction sees.</summary>
    internal static async Task<Reversal> OfAsync(
        ProvenanceContext context, Change change, CancellationToken cancellationToken)
    {
        if (change.UndoesId is not null || change.Action == ChangeAction.ImportCorpus
            || change.Records.FirstOrDefault(range => _final.Contains(range.Kind)) is not null)
        {
            return Refused(change);
        }

        var idle = await IdleAsync(context, change, cancellationToken);
        List<string> wrong = [];
        var obstacle = await PassagesAsync(context, change, wrong, cancellationToken)
            ?? await OwnVoiceAsync(context, change, wrong, cancellationToken)
            ?? await LinksAsync(
                InRange(context, change, "claim links", (ClaimLink row) => row.Id, number => new(number))
                    .OrderBy(row => row.Id).Select(row => row.Key),
                context,
                wrong,
                cancellationToken)
            ?? await LinksAsync(
                InRange(context, change, "passage links", (PassageLink row) => row.Id, number => new(number))
                    .OrderBy(row => row.Id).Select(row => row.Key),
                context,
                wrong,
                cancellationToken);
        var (ended, renewed, undecided) = await DecisionsAsync(context, change, idle, cancellationToken);
        var (restored, changed) = await FieldsAsync(context, change, idle, cancellationToken);
        Reversal reversal = new()
        {
            Wrong = wrong,
            Ended = ended,
            Renewed = renewed,
            Restored = restored,
            Obstacle = obstacle ?? undecided ?? changed,
        };
        return reversal is { IsEmpty: true, Obstacle: null } ? Refused(change) : reversal;
    }

    private static Reversal Refused(Change change) => new()
    {
        Obstacle = new(UndoObstacleKind.NotReversible, (change.Action, change.UndoesId) switch
        {
            (_, not null) => "an undo is not taken back; what it took back can be asked for again",
            (ChangeAction.ImportCorpus, _) =>
                "an import is not taken back as a whole; its passages, links and fields can be corrected one by one",
            (ChangeAction.Correct, _) => "what was called wrong cannot count again; it can be recorded anew under another key",
            _ when change.Records.Any(range => range.Kind == "corrections") =>
                "it called something wrong, which cannot count again; what it recorded in its place can be corrected",
            (ChangeAction.Assess, _) => "a rating is not taken back; another rating by the same assessor takes its place",
            (ChangeAction.ExcludePassage, _) => "passages that are left out stay on record",
            _ => "sources, documents, texts, questions, claims, measures, populations and places stay on record once they were "
                + "added; their fields can be corrected, and two that are one can be merged",
        }),
    };

    /// <summary>The times of later changes that were taken back, and of those that took them back: all is as before them.</summary>
    private static async Task<HashSet<DateTimeOffset>> IdleAsync(
        ProvenanceContext context, Change change, CancellationToken cancellationToken)
    {
        var later = context.Changes.Where(row => row.RecordedAt > change.RecordedAt);
        var pairs = await (
            from undo in later
            join undone in later on undo.UndoesId equals undone.Id
            select new { Undo = undo.RecordedAt, Undone = undone.RecordedAt }).ToListAsync(cancellationToken);
        return [.. pairs.SelectMany(pair => new[] { pair.Undo, pair.Undone })];
    }

    /// <summary>Adds the passages that a change recorded to those that are called wrong.</summary>
    private static async Task<UndoObstacle?> PassagesAsync(
        ProvenanceContext context, Change change, List<string> wrong, CancellationToken cancellationToken)
    {
        var recorded = await InRange(context, change, "pieces of evidence", (Evidence row) => row.Id, number => new(number))
            .Select(row => row.Passage).Distinct().OrderBy(key => key).ToListAsync(cancellationToken);
        wrong.AddRange(recorded);
        if (recorded.Count == 0)
        {
            return null;
        }

        if (await CorrectedAsync(context, recorded, cancellationToken) is { } corrected)
        {
            return corrected;
        }

        var linked = await context.PassageLinks.WhereIn(row => row.FromPassage, recorded)
            .Union(context.PassageLinks.WhereIn(row => row.ToPassage, recorded))
            .Where(row => row.RecordedAt != change.RecordedAt)
            .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        if (linked is not null)
        {
            return await BuiltUponAsync(
                context,
                $"the link \"{linked.Key}\" relates the passage \"{linked.FromPassage}\" to \"{linked.ToPassage}\" since",
                linked.RecordedAt,
                cancellationToken);
        }

        return await RatedAsync(context, change, cancellationToken);
    }

    /// <summary>Adds the passages in documents' own voices that a change recorded to those that are called wrong.</summary>
    private static async Task<UndoObstacle?> OwnVoiceAsync(
        ProvenanceContext context, Change change, List<string> wrong, CancellationToken cancellationToken)
    {
        var made = await InRange(context, change, "statements", (Statement row) => row.Id, number => new(number))
            .ToListAsync(cancellationToken);
        var before = (await context.StatementRevisions.Where(row => row.RecordedAt == change.RecordedAt)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .DistinctBy(row => row.StatementId).ToDictionary(row => row.StatementId, row => row.Appearances);
        var completed = await context.Set<Statement>().IgnoreQueryFilters([MomentRows.Standing])
            .WhereIn(row => row.Id, before.Keys).ToListAsync(cancellationToken);
        var later = (await context.StatementRevisions.Where(row => row.RecordedAt > change.RecordedAt)
            .WhereIn(row => row.StatementId, [.. made.Concat(completed).Select(row => row.Id)])
            .OrderBy(row => row.Id).ToListAsync(cancellationToken)).ToLookup(row => row.StatementId, row => row.Appearances);
        List<string> recorded =
        [
            .. made.Concat(completed).SelectMany(row => (later[row.Id].FirstOrDefault() ?? row.Appearances)
                .Select(appearance => appearance.Key)
                .Except(before.GetValueOrDefault(row.Id, []).Select(appearance => appearance.Key))),
        ];
        wrong.AddRange(recorded);
        return recorded.Count == 0
            ? null
            : await CorrectedAsync(context, recorded, cancellationToken) ?? await RatedAsync(context, change, cancellationToken);
    }

    /// <summary>That a statement which a change recorded was rated since.</summary>
    private static async Task<UndoObstacle?> RatedAsync(
        ProvenanceContext context, Change change, CancellationToken cancellationToken)
    {
        var statements = await InRange(context, change, "statements", (Statement row) => row.Id, number => new(number))
            .Select(row => row.Id).ToListAsync(cancellationToken);
        var rating = await context.Assessments.WhereIn(row => row.StatementId!.Value, statements)
            .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        return rating is null
            ? null
            : await BuiltUponAsync(
                context, $"the rating \"{rating.Key}\" is of a statement that it recorded", rating.RecordedAt, cancellationToken);
    }

    /// <summary>Adds the links that a change recorded to those that are called wrong.</summary>
    private static async Task<UndoObstacle?> LinksAsync(
        IQueryable<string> links, ProvenanceContext context, List<string> wrong, CancellationToken cancellationToken)
    {
        var recorded = await links.ToListAsync(cancellationToken);
        wrong.AddRange(recorded);
        return await CorrectedAsync(context, recorded, cancellationToken);
    }

    private static async Task<UndoObstacle?> CorrectedAsync(
        ProvenanceContext context, IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        await context.Corrections.WhereIn(row => row.Of, keys).OrderBy(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken) is { } correction
            ? await BuiltUponAsync(
                context, $"\"{correction.Of}\" was called wrong since", correction.RecordedAt, cancellationToken)
            : null;

    private static async Task<(List<DecidedIdentity> Ended, List<DecidedIdentity> Renewed, UndoObstacle? Obstacle)>
        DecisionsAsync(
            ProvenanceContext context, Change change, HashSet<DateTimeOffset> idle, CancellationToken cancellationToken)
    {
        var made = await InRange(context, change, "identities", (IdentityLink row) => row.Id, number => new(number))
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var ended = await context.IdentityLinks.Where(row => row.EndedAt == change.RecordedAt).OrderBy(row => row.Id)
            .ToListAsync(cancellationToken);
        for (var place = 0; place < made.Count; place++)
        {
            if (made[place].EndedAt is { } end && idle.Contains(end))
            {
                made[place] = await SuccessorAsync(context, made[place], cancellationToken);
            }
        }

        Dictionary<Identified, string> keys = [];
        foreach (var kind in made.Concat(ended).GroupBy(link => link.Of))
        {
            long[] numbers = [.. kind.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()];
            foreach (var row in await context.RowsOf(kind.Key).WhereIn(row => row.Number, numbers)
                .ToListAsync(cancellationToken))
            {
                keys[new(kind.Key, row.Number)] = row.Key;
            }
        }

        var gone = made.Find(link => link.EndedAt is not null);
        return (
            [.. made.Select(Decided)],
            [.. ended.Select(Decided)],
            gone is null
                ? null
                : await BuiltUponAsync(
                    context, $"the decision \"{gone.Key}\" was taken back since", gone.EndedAt!.Value, cancellationToken));

        DecidedIdentity Decided(IdentityLink link) => new(link, keys[link.From], keys[link.To]);
    }

    /// <summary>The decision that stands for one whose end was taken back; that one itself if there is none.</summary>
    private static async Task<IdentityLink> SuccessorAsync(
        ProvenanceContext context, IdentityLink ended, CancellationToken cancellationToken) =>
        await context.IdentityLinks
            .Where(row => row.Of == ended.Of && row.Kind == ended.Kind && row.FromId == ended.FromId && row.ToId == ended.ToId
                && row.EndedAt == null)
            .OrderBy(row => row.Id).FirstOrDefaultAsync(cancellationToken) ?? ended;

    /// <summary>The fields that a change put right, or added something to, as they were.</summary>
    private static async Task<(List<RestoredFields> Restored, UndoObstacle? Obstacle)> FieldsAsync(
        ProvenanceContext context, Change change, HashSet<DateTimeOffset> idle, CancellationToken cancellationToken)
    {
        var amendments = await InRange(context, change, "amendments", (Amendment row) => row.Id, number => new(number))
            .ToListAsync(cancellationToken);
        var additions = await InRange(context, change, "additions", (Addition row) => row.Id, number => new(number))
            .ToListAsync(cancellationToken);
        if (additions.Exists(addition => addition.Sha256 is not null))
        {
            return ([], new(
                UndoObstacleKind.NotReversible, "a text that was added stays; another version is a document of its own"));
        }

        List<RestoredFields> restored = [];
        UndoObstacle? obstacle = null;
        StoredRecords records = new(context);
        foreach (var amendment in amendments.OrderByDescending(row => row.Id))
        {
            await AddAsync(AmendedKey.Of(amendment), _ => JsonNode.Parse(amendment.Before)!.AsObject());
        }

        foreach (var addition in additions.OrderByDescending(row => row.Id))
        {
            await AddAsync(AmendedKey.Of(addition), around => new RecordForm(around.Around).Restoring(around.Record, addition));
        }

        return (restored, obstacle);

        async Task AddAsync(AmendedKey of, Func<(ProvenanceGraph Around, object Record), JsonObject> fieldsOf)
        {
            var record = await RecordAsync(records, of, cancellationToken);
            var around = await RecordSurroundings.OfAsync(records, [record], new(), cancellationToken);
            var fields = fieldsOf((around, record));
            var key = (string)new RecordForm(around).Of(record)["id"]!;
            restored.Add(new(of.Kind, key, fields));
            obstacle ??= await ChangedSinceAsync(
                context, change, idle, of, key, [.. fields.Select(member => member.Key)], cancellationToken);
        }
    }

    /// <summary>That fields of a record were changed by a later change.</summary>
    private static async Task<UndoObstacle?> ChangedSinceAsync(
        ProvenanceContext context,
        Change change,
        HashSet<DateTimeOffset> idle,
        AmendedKey of,
        string key,
        HashSet<string> members,
        CancellationToken cancellationToken)
    {
        var later = await context.Amendments
            .Where(row => row.Kind == of.Kind && row.RecordId == of.Number && row.RecordedAt > change.RecordedAt)
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);
        if (later.Find(row => !idle.Contains(row.RecordedAt)
            && JsonNode.Parse(row.Fields)!.AsObject().Any(field => members.Contains(field.Key))) is { } amendment)
        {
            return await BuiltUponAsync(context, $"\"{key}\" was put right since", amendment.RecordedAt, cancellationToken);
        }

        // What is added later to a list stays when what was added before is taken from it, but not when the list gets its
        // old value back.
        var isAmended = change.Records.Any(range => range.Kind == "amendments");
        var (source, document) = (new SourceId(of.Number), new DocumentId(of.Number));
        var added = !isAmended ? null : of.Kind switch
        {
            AmendedKind.Source => await context.Additions
                .Where(row => row.SourceId == source && row.RecordedAt > change.RecordedAt)
                .OrderBy(row => row.Id).ToListAsync(cancellationToken),
            AmendedKind.Document => await context.Additions
                .Where(row => row.DocumentId == document && row.RecordedAt > change.RecordedAt)
                .OrderBy(row => row.Id).ToListAsync(cancellationToken),
            _ => null,
        };
        return added?.Find(row => !idle.Contains(row.RecordedAt)) is not { } addition
            ? null
            : await BuiltUponAsync(context, $"something was added to \"{key}\" since", addition.RecordedAt, cancellationToken);
    }

    private static async Task<UndoObstacle> BuiltUponAsync(
        ProvenanceContext context, string what, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var by = await context.Changes.FirstOrDefaultAsync(change => change.RecordedAt == at, cancellationToken);
        return new(UndoObstacleKind.BuiltUpon, by is null ? what : $"{what}, by {by.RecordedBy}", by);
    }

    private static async Task<object> RecordAsync(
        StoredRecords records, AmendedKey of, CancellationToken cancellationToken) => of.Kind switch
        {
            AmendedKind.Source => (await records.ReadAsync(RecordColumns.SourceId, [new(of.Number)], cancellationToken)).Single(),
            AmendedKind.Document =>
                (await records.ReadAsync(RecordColumns.DocumentId, [new(of.Number)], cancellationToken)).Single(),
            AmendedKind.Population =>
                (await records.ReadAsync(RecordColumns.PopulationId, [new(of.Number)], cancellationToken)).Single(),
            AmendedKind.Place => (await records.ReadAsync(RecordColumns.PlaceId, [new(of.Number)], cancellationToken)).Single(),
            AmendedKind.Question =>
                (await records.ReadAsync(RecordColumns.QuestionId, [new(of.Number)], cancellationToken)).Single(),
            _ => (await records.ReadAsync(RecordColumns.ClaimId, [new(of.Number)], cancellationToken)).Single(),
        };

    /// <summary>The rows of a kind that a change at the desk made, superseded ones among them.</summary>
    private static IQueryable<TRow> InRange<TRow, TId>(
        ProvenanceContext context, Change change, string kind, Expression<Func<TRow, TId>> id, Func<long, TId> idOf)
        where TRow : class
    {
        var range = change.Records.FirstOrDefault(range => range.Kind == kind);
        List<TId> ids = [];
        for (var number = range?.First ?? 1; number <= (range?.Last ?? 0); number++)
        {
            ids.Add(idOf(number));
        }

        return context.Set<TRow>().AsNoTracking().IgnoreQueryFilters([MomentRows.Standing]).WhereIn(id, ids);
    }
}
