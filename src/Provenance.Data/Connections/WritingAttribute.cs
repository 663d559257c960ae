using Microsoft.Extensions.DependencyInjection;

namespace Provenance.Data.Connections;

/// <summary>Marks a factory whose contexts write. Contexts of other factories only read, from a standby if there is
/// one.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WritingAttribute() : FromKeyedServicesAttribute(Factory)
{
    internal const string Factory = "writing";
}
