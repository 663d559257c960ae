using Provenance.Pages.Records;

namespace Provenance.Pages.Desk;

/// <summary>The answer to <c>HistoryPage</c> and to <c>CorrectionsPage</c>.</summary>
public sealed record ChangesData(Viewer? Viewer, ChangeList? Changes);
