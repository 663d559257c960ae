namespace Provenance.Domain.Analysis.Graph;

/// <summary>Which end of a citation a source is at.</summary>
public enum SourceLinkDirection
{
    /// <summary>The source cites others.</summary>
    Cites,

    /// <summary>Others cite the source.</summary>
    CitedBy,
}
