using Provenance.Domain.Corrections;
using Provenance.Server.Binding;
using Provenance.Server.Nodes;

namespace Provenance.Server.Corrections;

/// <summary>Fields of corrections that are not plain columns.</summary>
internal sealed class CorrectionFields
{
    [Needs]
    public static string Id(Correction correction) => new NodeId(nameof(Correction), correction.Id.Value).ToString();
}
