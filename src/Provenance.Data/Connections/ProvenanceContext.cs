using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Provenance.Data.Configurations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Search;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Connections;

/// <summary>The store: one model for both providers. The derived contexts have the differences.</summary>
public abstract partial class ProvenanceContext : DbContext
{
    private static readonly ConcurrentDictionary<(IModel Model, Type Type), TableColumns> _columns = new();
    private static readonly ConcurrentDictionary<(IModel Model, Type Type), object> _shapes = new();

    private protected ProvenanceContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>The moment of the lists; null for the present.</summary>
    internal AsOf? AsOf { get; set; }

    /// <summary>Whether the lists include superseded records in the present.</summary>
    internal bool Ever { get; set; }

    /// <summary>Whether it was made to write.</summary>
    internal bool Writes { get; set; }

    /// <summary>Whether it is connected to a standby, if one answers.</summary>
    internal bool ReadsStandby { get; set; }

    /// <summary>Whether the store is a part of another, from which something is left out.</summary>
    internal bool IsPart { get; set; }

    /// <summary>Whether it is lent to readers, who dispose of what they read from: that does nothing then.</summary>
    internal bool IsLent { get; set; }

    /// <summary>The folder of this provider's migrations and scripts, below Migrations.</summary>
    internal abstract string ProviderFolder { get; }

    /// <summary>The provider's function for <see cref="StoreFunctions.Fold"/>.</summary>
    internal abstract string FoldFunction { get; }

    /// <summary>The provider's text of a time in UTC, as 2025-01-15T10:30:00, cut to this many characters.</summary>
    internal abstract SqlExpression UtcText(SqlExpression time, int length);

    /// <summary>The provider's collation for texts; null for the provider's default.</summary>
    internal virtual string? TextCollation => null;

    /// <summary>How the provider searches.</summary>
    internal abstract SearchStatements Search { get; }

    /// <summary>How the provider reads rows by keys.</summary>
    internal abstract RowStatements RowStatements { get; }

    /// <summary>Asks which of the two tables exist in which migrations were ever recorded.</summary>
    internal abstract FormattableString HistoryTables { get; }

    /// <summary>Creates what must exist before the first connection is opened.</summary>
    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    /// <summary>Begins the transaction in which this process alone changes the schema.</summary>
    internal abstract Task<IDbContextTransaction> BeginMigratingAsync(CancellationToken cancellationToken);

    /// <summary>Executes SQL literally within the current transaction. <c>ExecuteSqlRaw</c> would treat braces as
    /// placeholders.</summary>
    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Runs changes of tables within the current transaction, with the precautions that the provider
    /// needs.</summary>
    internal virtual Task ChangeTablesAsync(Func<Task> change, CancellationToken cancellationToken) => change();

    /// <summary>Opens the connection until it is closed explicitly, as a statement does on a closed
    /// connection.</summary>
    internal Task OpenAsync(CancellationToken cancellationToken) =>
        Database.CreateExecutionStrategy().ExecuteAsync(Database.OpenConnectionAsync, cancellationToken);

    /// <summary>Keeps other processes from migrating and importing until the current transaction ends.</summary>
    internal abstract Task LockAsync(CancellationToken cancellationToken);

    /// <summary>Prepares the current transaction for looking up and adding many rows.</summary>
    internal abstract Task PrepareImportAsync(CancellationToken cancellationToken);

    /// <summary>Begins many look-ups without blocking writers; null if that needs no transaction.</summary>
    internal abstract Task<IDbContextTransaction?> BeginLookupsAsync(CancellationToken cancellationToken);

    /// <summary>Begins to read the store as it is at one moment, without blocking writers.</summary>
    internal abstract Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken);

    /// <summary>Updates the planner's statistics of the tables in which imports look things up.</summary>
    internal abstract Task MeasureAsync(CancellationToken cancellationToken);

    /// <summary>Adds records of one table as fast as the provider allows, within the current transaction. A source may
    /// refer to documents that are added after it.</summary>
    internal abstract Task CopyAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken);

    /// <summary>Folds the texts of records that were changed, within the current transaction; does nothing where queries
    /// call the program's folding.</summary>
    internal virtual Task FoldTextsAsync(
        TableColumns columns, IReadOnlyCollection<object> records, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Folds the texts of all records anew, within the current transaction; does nothing where queries call
    /// the program's folding.</summary>
    internal virtual Task FoldTextsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Notifies listeners of an import when the current transaction commits; does nothing if the store has no
    /// notifications.</summary>
    internal virtual Task TellOfImportAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A moment as a parameter of SQL that is compared with the columns of times.</summary>
    internal abstract object TimeOf(DateTimeOffset moment);

    /// <summary>The wholes, their parts, and the parts of these, each once for each whole, even if parts form a
    /// loop.</summary>
    internal abstract IQueryable<SourcePart> PartsOf(IEnumerable<SourceId> wholes);

    /// <summary>The parts, their wholes, and the wholes of these, each once for each part, even if they form a
    /// loop.</summary>
    internal abstract IQueryable<SourcePart> WholesOf(IEnumerable<SourceId> parts);

    /// <summary>All sources that are parts, each with its wholes and the wholes of these, as <see cref="WholesOf"/> has
    /// them.</summary>
    internal IQueryable<SourcePart> WholesOfParts => Set<SourcePart>().FromSqlRaw(
        """
        WITH RECURSIVE line (whole_id, part_id) AS (
            SELECT part_of_id, id FROM source WHERE part_of_id IS NOT NULL
            UNION
            SELECT source.part_of_id, line.part_id FROM line JOIN source ON source.id = line.whole_id
            WHERE source.part_of_id IS NOT NULL
        )
        SELECT whole_id, part_id FROM line
        """);

    /// <summary>The versions of the articles that these documents are versions of, each once for each document, the
    /// document among them. Documents are versions of one article if the record links them, directly or through others,
    /// or if they have the address of one page.</summary>
    internal abstract IQueryable<VersionOfArticle> VersionsOf(IEnumerable<DocumentId> documents);

    /// <summary>These pairs as rows for a join, passed in one or two parameters however many there are.</summary>
    internal abstract IQueryable<SourceLinkEnds> RowsOf(IReadOnlyCollection<SourceLinkEnds> links);

    /// <summary>These claims of lists as rows for a join, likewise.</summary>
    internal abstract IQueryable<ListedClaim> RowsOf(IReadOnlyCollection<ListedClaim> listed);

    /// <inheritdoc/>
    public override void Dispose()
    {
        GC.SuppressFinalize(this);
        if (!IsLent)
        {
            base.Dispose();
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return IsLent ? default : base.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        StoreModel.ConfigureTypes(configurationBuilder);

    /// <summary>The statements that rest on something that was left out of this store; there is nothing to read in one that
    /// is whole.</summary>
    internal async Task<IReadOnlyList<StatementId>> WithheldAsync(CancellationToken cancellationToken) => IsPart
        ? await WithheldCitations.OrderBy(row => row.CitingId).Select(row => row.CitingId).ToListAsync(cancellationToken)
        : [];

    /// <summary>The statements of the same claim by the same source in the same document that are not
    /// superseded.</summary>
    internal async Task<IReadOnlyList<Statement>> StatementsOfAsync(
        IReadOnlyList<StatementKey> keys, CancellationToken cancellationToken)
    {
        var whole = keys.Where(key => key is { DocumentId: not null, ClaimId: not null }).ToList();
        var withoutDocument = keys.Where(key => key is { DocumentId: null, ClaimId: not null }).ToList();
        var withoutClaim = keys.Where(key => key is { DocumentId: not null, ClaimId: null }).ToList();
        var withoutEither = keys.Where(key => key is { DocumentId: null, ClaimId: null })
            .Select(key => key.SourceId).ToList();
        StatementId[] ids =
        [
            .. (whole.Count == 0 ? [] : await IdsOfWhole(whole).ToListAsync(cancellationToken))
                .Concat(withoutDocument.Count == 0 ? [] : await IdsWithoutDocument(withoutDocument).ToListAsync(cancellationToken))
                .Concat(withoutClaim.Count == 0 ? [] : await IdsWithoutClaim(withoutClaim).ToListAsync(cancellationToken))
                .Select(id => new StatementId(id)),
            .. withoutEither.Count == 0 ? [] : await Statements.WhereIn(row => row.SourceId, withoutEither)
                .Where(row => row.DocumentId == null && row.ClaimId == null).Select(row => row.Id)
                .ToListAsync(cancellationToken),
        ];
        return ids.Length == 0 ? [] : await Statements.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
    }

    /// <summary>The citations between the same statements that are not superseded, whatever their relation.</summary>
    internal async Task<IReadOnlyList<Citation>> CitationsOfAsync(
        IReadOnlyList<Citation> keys, CancellationToken cancellationToken)
    {
        CitationId[] ids = keys.Count == 0 ? []
            : [.. (await IdsBetween(keys).ToListAsync(cancellationToken)).Select(id => new CitationId(id))];
        return ids.Length == 0 ? [] : await Citations.WhereIn(row => row.Id, ids).ToListAsync(cancellationToken);
    }

    private protected abstract IQueryable<long> IdsOfWhole(IEnumerable<StatementKey> keys);

    private protected abstract IQueryable<long> IdsWithoutDocument(IEnumerable<StatementKey> keys);

    private protected abstract IQueryable<long> IdsWithoutClaim(IEnumerable<StatementKey> keys);

    private protected abstract IQueryable<long> IdsBetween(IEnumerable<Citation> keys);

    /// <summary>The table of a type of records.</summary>
    internal TableColumns ColumnsOf(Type type) =>
        _columns.GetOrAdd((Model, type), static table => TableColumns.Of(table.Model, table.Type));

    /// <summary>The conversion of a table's rows to records.</summary>
    internal RowShape<TRow> ShapeOf<TRow>()
        where TRow : class =>
        (RowShape<TRow>)_shapes.GetOrAdd((Model, typeof(TRow)), static table => new RowShape<TRow>(table.Model));

    /// <summary>The rows of a kind of records that may be merged, those that were merged among them.</summary>
    internal IQueryable<IdentifiedRow> RowsOf(IdentifiedKind kind)
    {
        var name = kind == IdentifiedKind.Claim ? "proposition" : "name";
        var sql =
            $"""
            SELECT id AS "Number", key AS "Key", {name} AS "Name", merged_into_id AS "MergedInto"
            FROM {IdentifiedRow.TableOf(kind)}
            """;
        return Database.SqlQueryRaw<IdentifiedRow>(sql);
    }

    /// <summary>The records of a kind with these numbers as they are shown, by number; one that was merged is
    /// absent.</summary>
    internal async Task<IReadOnlyDictionary<long, object>> ShownAsync(
        IdentifiedKind kind, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        IEnumerable<object> shown = kind switch
        {
            IdentifiedKind.Source => await Sources.AsNoTracking()
                .WhereIn(row => row.Id, [.. numbers.Select(number => new SourceId(number))]).ToListAsync(cancellationToken),
            IdentifiedKind.Claim => await Claims.AsNoTracking()
                .WhereIn(row => row.Id, [.. numbers.Select(number => new ClaimId(number))]).ToListAsync(cancellationToken),
            IdentifiedKind.Population => await Populations.AsNoTracking()
                .WhereIn(row => row.Id, [.. numbers.Select(number => new PopulationId(number))])
                .ToListAsync(cancellationToken),
            _ => await Places.AsNoTracking()
                .WhereIn(row => row.Id, [.. numbers.Select(number => new PlaceId(number))]).ToListAsync(cancellationToken),
        };
        return shown.ToDictionary(record => Identified.Of(record).Number);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ProvenanceContext).Assembly);
        modelBuilder.HasDbFunction(() => StoreFunctions.Fold(null))
            .HasName(FoldFunction)
            .IsBuiltIn()
            .HasParameter("text").PropagatesNullability();
        modelBuilder.HasDbFunction(() => StoreFunctions.UtcDay(default)).HasTranslation(time => UtcText(time[0], "2025-01-15".Length));
        modelBuilder.HasDbFunction(() => StoreFunctions.UtcMonth(default)).HasTranslation(time => UtcText(time[0], "2025-01".Length));
        StoreModel.Finish(modelBuilder, TextCollation);
        PastTables.Add(modelBuilder);
    }
}
