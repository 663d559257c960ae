using Provenance.Data.Configurations;
using Provenance.Data.Writers;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>Makes of the rows of records what is shown of them by the decisions about identity that can be seen: the reverse of
/// <see cref="RecordedRows"/>, by the rules of <see cref="Writers.Identity.ShownIdentities"/>.</summary>
internal static class MergedRows
{
    /// <summary>The rows as they are shown.</summary>
    public static StoreRows Of(StoreRows recorded)
    {
        if (recorded.Identities.Count == 0)
        {
            return recorded with { MovedReferences = [], RecordedSources = [], RecordedSubjects = [], PastIdentities = [] };
        }

        KnownIdentities known = new(recorded.Identities);
        var ends = recorded.Identities.SelectMany(link => new[] { link.From, link.To }).ToHashSet();
        var absorbed = known.Absorbed.ToLookup(known.Resolve);
        var sources = Shown(recorded.Sources, SourceNames, (source, others) => MergedSource.Of(source, others, known));
        var populations = SubjectsShown(recorded.Populations, IdentifiedKind.Population);
        var places = SubjectsShown(recorded.Places, IdentifiedKind.Place);
        return recorded with
        {
            Sources = [.. sources.Select(each => each.Row)],
            RecordedSources = [.. sources.Where(each => each.Differs).Select(each => RecordedSource.Of(each.Record))],
            Populations = [.. populations.Select(each => each.Row)],
            Places = [.. places.Select(each => each.Row)],
            RecordedSubjects =
            [
                .. populations.Where(each => each.Differs).Select(each => RecordedSubject.Of(each.Record)),
                .. places.Where(each => each.Differs).Select(each => RecordedSubject.Of(each.Record)),
            ],
            Claims = [.. recorded.Claims.Select(row => Into(row, row))],
            Statements = Each<Statement>(
                recorded.Statements,
                row => known.Resolve(row.SourceId) == row.SourceId && (row.ClaimId is not { } claim || known.Resolve(claim) == claim),
                row => row with
                {
                    SourceId = known.Resolve(row.SourceId),
                    ClaimId = row.ClaimId is { } claim ? known.Resolve(claim) : null,
                }),
            Evidence = Each<Evidence>(
                recorded.Evidence,
                row => known.Resolve(row.NamedSourceId) == row.NamedSourceId,
                row => row with { NamedSourceId = known.Resolve(row.NamedSourceId) }),
            Documents = Each<Document>(
                recorded.Documents,
                row => row.PublisherId is not { } publisher || known.Resolve(publisher) == publisher,
                row => row with { PublisherId = known.Resolve(row.PublisherId!.Value) }),
            Assessments = Each<Domain.Assessments.Assessment>(
                recorded.Assessments,
                row => row.SourceId is not { } source || known.Resolve(source) == source,
                row => row with { SourceId = known.Resolve(row.SourceId!.Value) }),
            ClaimLinks = Each<ClaimLink>(
                recorded.ClaimLinks,
                row => known.Resolve(row.FromId) == row.FromId && known.Resolve(row.ToId) == row.ToId,
                row => row with { FromId = known.Resolve(row.FromId), ToId = known.Resolve(row.ToId) }),
            PastIdentities = Standings.Of(recorded.Identities),
        };

        // Only of records that decisions bear on may more be shown than they say.
        List<(TRow Row, TRow Record, bool Differs)> Shown<TRow>(
            IReadOnlyList<TRow> rows, Func<TRow, IEnumerable<Identified>> named, Func<TRow, IReadOnlyList<TRow>, TRow> show)
            where TRow : class
        {
            var byNumber = rows.ToDictionary(Identified.Of);
            return
            [
                .. rows.Select(record =>
                {
                    var identified = Identified.Of(record);
                    if (!ends.Contains(identified) && !named(record).Any(other => known.Resolve(other) != other))
                    {
                        return (record, record, false);
                    }

                    var shown = known.Resolve(identified) != identified
                        ? record
                        : show(record, [.. absorbed[identified].OrderBy(other => other.Number).Select(other => byNumber[other])]);
                    return (Into(shown, record), record, RecordDifferences.Between(shown, record).Count > 0);
                }),
            ];
        }

        List<(TSubject Row, TSubject Record, bool Differs)> SubjectsShown<TSubject>(
            IReadOnlyList<TSubject> subjects, IdentifiedKind kind)
            where TSubject : Subject
        {
            var keys = subjects.ToDictionary(Identified.Of, subject => subject.Key);
            var kept = known.Absorbed.Where(record => record.Kind == kind)
                .ToDictionary(record => keys[record], record => keys[known.Resolve(record)]);
            var byKey = subjects.ToDictionary(subject => subject.Key, Identified.Of);
            return Shown(
                subjects,
                subject => subject.PartOf is { } whole && byKey.TryGetValue(whole, out var named) ? [named] : [],
                (subject, others) => MergedSubject.Of(subject, others, key => kept.GetValueOrDefault(key, key)));
        }

        TRow Into<TRow>(TRow shown, TRow record)
            where TRow : class =>
            known.Resolve(Identified.Of(record)) is var stands && stands == Identified.Of(record)
                ? shown
                : MergedRow.Into(shown, stands.Number);
    }

    private static IEnumerable<Identified> SourceNames(Source source) =>
        HiddenRecords.NamedBy(source).Select(id => new Identified(IdentifiedKind.Source, id.Value));

    private static IReadOnlyList<TRow> Each<TRow>(IReadOnlyList<TRow> rows, Func<TRow, bool> isSame, Func<TRow, TRow> shown) =>
        [.. rows.Select(row => isSame(row) ? row : shown(row))];
}
