using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Provenance.Text;

namespace Provenance.Data.Connections;

/// <summary>Functions that queries of the store can call.</summary>
internal static class StoreFunctions
{
    /// <summary>The form in which parts of texts are compared.</summary>
    public static string? Fold(string? text) => text is null ? null : Folding.Fold(text);

    /// <summary>The day of a time in UTC, as 2025-01-15.</summary>
    public static string UtcDay(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The month of a time in UTC, as 2025-01.</summary>
    public static string UtcMonth(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>Adds the store's functions to each SQLite connection; SQLite's own <c>upper</c> handles ASCII
/// only.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    /// <summary>The SQL name of <see cref="StoreFunctions.Fold"/>.</summary>
    public const string Fold = "provenance_fold";

    /// <summary>The SQL name of <see cref="Search.NameDistance"/>.</summary>
    public const string NameDistance = "provenance_name_distance";

    /// <summary>The SQL name of <see cref="Search.SpellingReader.Distance"/>.</summary>
    public const string SpellingDistance = "provenance_spelling_distance";

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
        sqlite.CreateFunction<string, string, string, string, int?>(
            NameDistance, Search.NameDistance.Between, isDeterministic: true);
        sqlite.CreateFunction<string, string, int?>(
            SpellingDistance, Search.SpellingReader.Distance, isDeterministic: true);
    }
}
