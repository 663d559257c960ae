using Microsoft.Extensions.DependencyInjection;

namespace Provenance.Data.Connections;

/// <summary>
/// Marks a factory whose contexts write. Those of any other read only, from a standby where there is one.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class WritingAttribute() : FromKeyedServicesAttribute(Factory)
{
    internal const string Factory = "writing";
}
