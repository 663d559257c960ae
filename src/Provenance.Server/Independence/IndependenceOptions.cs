using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Server.Independence;

/// <summary>How a claim's <c>independence</c> is found out if no options are given.</summary>
internal static class IndependenceOptions
{
    public static TraceOptions Default { get; } = new()
    {
        Relations =
        [
            CitationRelation.Reports,
            CitationRelation.Quotes,
            CitationRelation.Publishes,
            CitationRelation.Confirms,
            CitationRelation.Derives,
            CitationRelation.Republishes,
        ],
    };
}
