using Provenance.Data.Readers.Paging;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>A page of what happened to records.</summary>
/// <param name="Page">The page, in the order it was recorded.</param>
/// <param name="Counts">How often what happened, over all pages.</param>
public sealed record RecordEventPage(Page<RecordEventRow> Page, IReadOnlyList<RecordEventCount> Counts);
