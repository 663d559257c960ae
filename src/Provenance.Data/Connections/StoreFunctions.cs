using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Provenance.Data.Connections;

/// <summary>Functions that queries of the store can call.</summary>
internal static class StoreFunctions
{
    /// <summary>The form in which texts are compared whatever their case: upper case.</summary>
    public static string? Fold(string? text) => text?.ToUpperInvariant();
}

/// <summary>Gives each SQLite connection the store's functions; SQLite's own <c>upper</c> knows ASCII only.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    /// <summary>What <see cref="StoreFunctions.Fold"/> is called in SQL.</summary>
    public const string Fold = "provenance_fold";

    /// <summary>What <see cref="Search.NameDistance"/> is called in SQL.</summary>
    public const string NameDistance = "provenance_name_distance";

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Add(connection);

    /// <inheritdoc/>
    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Add(connection);
        return Task.CompletedTask;
    }

    private static void Add(DbConnection connection)
    {
        var sqlite = (SqliteConnection)connection;
        sqlite.CreateFunction<string?, string?>(Fold, StoreFunctions.Fold, isDeterministic: true);
        sqlite.CreateFunction<string, string, int?>(NameDistance, Search.NameDistance.Between, isDeterministic: true);
    }
}
