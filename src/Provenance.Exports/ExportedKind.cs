namespace Provenance.Exports;

/// <summary>Which records a file is a list of.</summary>
internal enum ExportedKind
{
    Citation,
    Statement,
    Claim,
    Document,
    Source,
    Store,
}
