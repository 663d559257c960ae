using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Provenance.Data.Connections;

namespace Provenance.Data.Telemetry;

/// <summary>Follows the statements of a store: for its telemetry, and for the request that has them run.</summary>
public sealed class FollowedStatements(StoreTelemetry telemetry) : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Count(command, eventData, failure: null);
        return result;
    }

    /// <inheritdoc/>
    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        Count(command, eventData, failure: null);
        return new(result);
    }

    /// <inheritdoc/>
    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Count(command, eventData, failure: null);
        return new(result);
    }

    /// <inheritdoc/>
    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Count(command, eventData, failure: null);
        return new(result);
    }

    /// <inheritdoc/>
    public override Task CommandFailedAsync(
        DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Count(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    private void Count(DbCommand command, CommandEndEventData ended, Exception? failure)
    {
        StatementTally.Add();
        telemetry.CountStatement(
            command, ended.Context is ProvenanceContext { IsPart: true }, ended.StartTime, ended.Duration, failure);
    }
}
