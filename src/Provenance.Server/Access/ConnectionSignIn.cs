using System.Text.Json;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.Server.Access;

/// <summary>Signs in the client of a WebSocket by the payload of its <c>connection_init</c>, as browsers cannot set
/// headers there: <c>{"authorization": "Bearer …"}</c>. Without it, the header of the handshake counts.</summary>
internal static class ConnectionSignIn
{
    private const string Member = "authorization";

    /// <summary>Answers <c>connection_init</c>.</summary>
    public static async ValueTask<ConnectionAnswer> AnswerAsync(
        HttpContext context, JsonElement? payload, CancellationToken cancellationToken)
    {
        if (AuthorizationOf(payload) is { } authorization)
        {
            await SignIn.AuthenticateAsync(context, authorization);
        }

        return context.RequestServices.GetRequiredService<SignIn>().Refuse(context) is null
            ? ConnectionAnswer.Accepted()
            : ConnectionAnswer.Refused;
    }

    private static string? AuthorizationOf(JsonElement? payload) => payload?.EnumerateObject()
        .Where(member => member.Name.Equals(Member, StringComparison.OrdinalIgnoreCase)
            && member.Value.ValueKind is JsonValueKind.String)
        .Select(member => member.Value.GetString())
        .FirstOrDefault();
}
