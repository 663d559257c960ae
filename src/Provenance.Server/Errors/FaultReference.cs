namespace Provenance.Server.Errors;

/// <summary>The name under which the log has a fault of the server, and which the client is told instead of it.</summary>
internal static class FaultReference
{
    /// <summary>A new one: 12 hexadecimal digits.</summary>
    public static string New() => Guid.NewGuid().ToString("N")[..12];
}
