using Provenance.Domain;

namespace Provenance.Server.Access;

/// <summary>Logs what was refused, to whom and from where. It is never given a token or a key.</summary>
internal sealed partial class RefusalLog(ILogger<RefusalLog> logger)
{
    /// <summary>Logs a request that was refused whatever it asks for.</summary>
    public void OfRequest(HttpContext context, string reason) => LogRequest(AddressOf(context), reason);

    /// <summary>Logs mutations that were refused.</summary>
    public void OfMutations(HttpContext? context, Caller caller, IEnumerable<string> fields, string reason) => LogMutations(
        string.Join(", ", fields), caller.Name ?? caller.Id, Token.Of(caller.Role), AddressOf(context), reason);

    private static string AddressOf(HttpContext? context) =>
        context?.Connection.RemoteIpAddress?.ToString() ?? "an unknown address";

    [LoggerMessage(LogLevel.Warning, "Refused a request from {Address}: {Reason}")]
    private partial void LogRequest(string address, string reason);

    [LoggerMessage(LogLevel.Warning, "Refused {Fields} to {Name}, {Role}, from {Address}: {Reason}")]
    private partial void LogMutations(string fields, string name, string role, string address, string reason);
}
