using Microsoft.Extensions.Options;

namespace Provenance.GraphQL.AspNetCore.WebSocket;

/// <summary>Refuses settings that are out of range, all at once.</summary>
internal sealed class GraphQLWebSocketOptionsValidation : IValidateOptions<GraphQLServerOptions>
{
    private const int KiB = 1024;

    private static readonly TimeSpan _shortest = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan _longestInterval = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, GraphQLServerOptions options)
    {
        var socket = options.WebSockets;
        List<string> failures = [];
        Check(
            socket.ConnectionInitTimeout >= _shortest && socket.ConnectionInitTimeout <= _longest,
            "ConnectionInitTimeout must be from 100 milliseconds to 5 minutes");
        Check(
            socket.KeepAliveInterval >= _shortest && socket.KeepAliveInterval <= _longestInterval,
            "KeepAliveInterval must be from 100 milliseconds to 1 hour");
        Check(
            socket.SendTimeout >= _shortest && socket.SendTimeout <= _longest,
            "SendTimeout must be from 100 milliseconds to 5 minutes");
        Check(
            socket.MaxOperationsPerConnection is >= 1 and <= 10_000,
            "MaxOperationsPerConnection must be from 1 to 10,000");
        Check(socket.MaxConnections is >= 1 and <= 100_000, "MaxConnections must be from 1 to 100,000");
        Check(socket.MaxMessageSize is >= KiB and <= 16 * KiB * KiB, "MaxMessageSize must be from 1 KiB to 16 MiB");
        foreach (var origin in socket.AllowedOrigins)
        {
            Check(Origin.IsWellFormed(origin), $"AllowedOrigins has \"{origin}\"; write it as in https://example.org");
        }

        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;

        void Check(bool holds, string expected)
        {
            if (!holds)
            {
                failures.Add($"WebSockets.{expected}.");
            }
        }
    }
}
