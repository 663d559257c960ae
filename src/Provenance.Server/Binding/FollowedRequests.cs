using Provenance.Data.Telemetry;
using Provenance.GraphQL.Execution;
using Provenance.Server.Telemetry;

namespace Provenance.Server.Binding;

/// <summary>Follows the requests of the engine, and hands those that took long to the log.</summary>
internal sealed class FollowedRequests(SlowRequests slow)
{
    /// <summary>The same options; requests are followed.</summary>
    public EngineOptions Following(EngineOptions options) => options with { OnRequest = Begin };

    private Action<AnsweredRequest>? Begin()
    {
        if (!slow.AreLogged)
        {
            return null;
        }

        var statements = StatementTally.Begin();
        return request =>
        {
            // Only then the document's hash is computed.
            if (request.Duration >= slow.Threshold)
            {
                slow.Log(new(
                    request.Duration,
                    request.Operation?.Name?.Value,
                    request.DocumentHash,
                    request.FieldCost,
                    request.TypeCost,
                    statements.Count,
                    request.Response?.Errors.Count ?? 0));
            }
        };
    }
}
