using Provenance.Data.Readers.Identity;

namespace Provenance.Server.Identity;

/// <summary>Fields of pairs of sources that may be one.</summary>
internal sealed class IdentityCandidateFields
{
    public static double Score(IdentityCandidate candidate) => candidate.Thousandths / 1000.0;
}
