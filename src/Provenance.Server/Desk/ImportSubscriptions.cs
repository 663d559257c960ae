namespace Provenance.Server.Desk;

/// <summary><c>importProgressed</c>.</summary>
internal sealed class ImportSubscriptions(ImportBoard board)
{
    public IAsyncEnumerable<ImportState> ImportProgressed(string idempotencyKey, CancellationToken cancellationToken) =>
        board.FollowAsync(idempotencyKey, cancellationToken);
}

/// <summary>Fields of <c>ImportProgress</c>.</summary>
internal sealed class ImportProgressFields
{
    public static int Lines(ImportState state) => (int)state.Progress.Lines;

    public static int Records(ImportState state) => state.Progress.Records;

    public static int Bytes(ImportState state) => (int)state.Progress.Bytes;

    public static int Size(ImportState state) => (int)state.Progress.Size;
}
