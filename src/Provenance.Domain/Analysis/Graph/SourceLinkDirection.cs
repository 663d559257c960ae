namespace Provenance.Domain.Analysis.Graph;

/// <summary>The end of a citation at which a source is.</summary>
public enum SourceLinkDirection
{
    /// <summary>The source cites others.</summary>
    Cites,

    /// <summary>Others cite the source.</summary>
    CitedBy,
}
