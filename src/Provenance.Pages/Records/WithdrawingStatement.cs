namespace Provenance.Pages.Records;

/// <summary>A statement by which another was taken back.</summary>
public sealed record WithdrawingStatement(SourceRef Source, DocumentRef? Document);
