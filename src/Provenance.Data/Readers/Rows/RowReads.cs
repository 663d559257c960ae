using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Provenance.Data.Connections;

namespace Provenance.Data.Readers.Rows;

/// <summary>Executes handwritten statements. They bypass EF Core's queries, whose preparation costs several times as
/// much as a look-up in the database, but use its connections: time-outs, interceptors and the retry after a lost
/// connection are those of any statement.</summary>
internal static class RowReads
{
    extension(ProvenanceContext context)
    {
        /// <summary>The records of a statement.</summary>
        /// <param name="read">Makes a record from the reader's current row.</param>
        /// <param name="sql">The statement.</param>
        /// <param name="parameters">Makes its parameters, again for each try.</param>
        /// <param name="cancellationToken">Stops the read.</param>
        public Task<IReadOnlyList<TRow>> ReadAsync<TRow>(
            Func<DbDataReader, TRow> read, string sql, Func<DbParameter[]> parameters, CancellationToken cancellationToken) =>
            context.Database.CreateExecutionStrategy().ExecuteAsync(
                (context, read, sql, parameters),
                static (state, cancellation) =>
                    TryReadAsync(state.context, state.read, state.sql, state.parameters(), cancellation),
                cancellationToken);
    }

    private static async Task<IReadOnlyList<TRow>> TryReadAsync<TRow>(
        ProvenanceContext context,
        Func<DbDataReader, TRow> read,
        string sql,
        DbParameter[] parameters,
        CancellationToken cancellationToken)
    {
        var command = context.GetService<IRelationalCommandBuilderFactory>().Create().Append(sql);
        foreach (var parameter in parameters)
        {
            command.AddParameter(new PlacedParameter(parameter));
        }

        List<TRow> rows = [];
        await using var reader = await command.Build().ExecuteReaderAsync(
            new(
                context.GetService<IRelationalConnection>(),
                parameterValues: null,
                readerColumns: null,
                context,
                context.GetService<IRelationalCommandDiagnosticsLogger>(),
                CommandSource.FromSqlQuery),
            cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader.DbDataReader));
        }

        return rows;
    }

    /// <summary>A parameter that is identified by its position only.</summary>
    private sealed class PlacedParameter(DbParameter parameter) : IRelationalParameter
    {
        /// <inheritdoc/>
        public string InvariantName => parameter.ParameterName;

        /// <inheritdoc/>
        public void AddDbParameter(DbCommand command, IReadOnlyDictionary<string, object?>? parameterValues) =>
            command.Parameters.Add(parameter);

        /// <inheritdoc/>
        public void AddDbParameter(DbCommand command, object? value) => command.Parameters.Add(parameter);
    }
}
