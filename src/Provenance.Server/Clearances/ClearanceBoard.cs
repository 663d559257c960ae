using Microsoft.EntityFrameworkCore;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Writers;
using Provenance.Server.Access;
using Provenance.Server.Hosting;

namespace Provenance.Server.Clearances;

/// <summary>Finds the services by which whoever asks is answered: the whole store for those who may see everything, a part
/// of it for others.</summary>
internal sealed partial class ClearanceBoard : BackgroundService, IAsyncDisposable
{
    /// <summary>The most sets of groups that have a part of their own. Whoever has another sees what everyone may.</summary>
    private const int Most = 16;

    /// <summary>How long a request waits for what others recorded just before it; 1 second.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, Clearance> _clearances = [];
    private readonly Lock _lock = new();
    private readonly DirectoryInfo _folder;
    private readonly IServiceProvider _whole;
    private readonly IDbContextFactory<ProvenanceContext> _contexts;
    private readonly CurrentUser _user;
    private readonly ImportSignal _imports;
    private readonly StoreOptions _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<ClearanceBoard> _logger;

    public ClearanceBoard(
        IServiceProvider whole,
        [Writing] IDbContextFactory<ProvenanceContext> contexts,
        CurrentUser user,
        ImportSignal imports,
        StoreOptions store,
        AccessPolicy policy,
        TimeProvider clock,
        ILogger<ClearanceBoard> logger)
    {
        (_whole, _contexts, _user, _imports, _store, _clock, _logger) = (whole, contexts, user, imports, store, clock, logger);
        _folder = new(Path.Combine(policy.PartsFolder, $"provenance-parts-{Guid.NewGuid():N}"));
    }

    /// <summary>The services for whoever asks.</summary>
    /// <param name="request">The request.</param>
    /// <param name="services">The services for those who see everything.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IServiceProvider> ServicesAsync(
        HttpContext request, IServiceProvider services, CancellationToken cancellationToken)
    {
        var caller = _user.Of(request);
        if (caller.SeesEverything)
        {
            return services;
        }

        var restricted = await RestrictedGroups.ReadAsync(_contexts, cancellationToken);
        return restricted.ShowAllTo(caller.Groups)
            ? services
            : await Of(restricted.Among(caller.Groups)).AtAsync(restricted, _patience, cancellationToken);
    }

    /// <summary>Whether services are still those of whoever asks: who sees everything may not do so for ever. What a part
    /// shows, its readers may always see.</summary>
    public async ValueTask<bool> ServesAsync(
        HttpContext request, IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetService<StorePart>() is not null
        || _user.Of(request) is { SeesEverything: true }
        || (await RestrictedGroups.ReadAsync(_contexts, cancellationToken)).ShowAllTo(_user.Of(request).Groups);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        List<Clearance> clearances;
        lock (_lock)
        {
            clearances = [.. _clearances.Values];
            _clearances.Clear();
        }

        foreach (var clearance in clearances)
        {
            await clearance.DisposeAsync();
        }

        Dispose();
        _folder.Refresh();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }

    /// <summary>Brings the parts that are in use up to date when something is recorded, so that few requests wait for that. What is
    /// recorded while one is brought up to date is taken in together.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var import = _imports.Next;
            List<Clearance> clearances;
            lock (_lock)
            {
                clearances = [.. _clearances.Values.Where(clearance => clearance.IsDue)];
            }

            foreach (var clearance in clearances)
            {
                try
                {
                    await clearance.CatchUp().WaitAsync(stoppingToken);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    LogFailed(_logger, failure);
                }
            }

            await Task.WhenAny(import, Task.Delay(_store.PollInterval, _clock, stoppingToken));
        }
    }

    private Clearance Of(IReadOnlyList<string> groups)
    {
        lock (_lock)
        {
            var key = string.Join('\n', groups);
            if (_clearances.TryGetValue(key, out var known))
            {
                return known;
            }

            if (_clearances.Count >= Most && groups.Count > 0)
            {
                LogMany(_logger, Most, string.Join(", ", groups));
                return Of([]);
            }

            MakeFolder();
            Clearance clearance = new(_whole, Path.Combine(_folder.FullName, $"{_clearances.Count}.db"), groups);
            _clearances.Add(key, clearance);
            return clearance;
        }
    }

    /// <summary>Makes the folder, which nobody else may look into.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows())
        {
            _folder.Create();
            return;
        }

        Directory.CreateDirectory(
            _folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [LoggerMessage(LogLevel.Warning, "There are {Most} sets of groups with a part of the store of their own; those who are in {Groups} see what everyone may")]
    private static partial void LogMany(ILogger logger, int most, string groups);

    [LoggerMessage(LogLevel.Error, "A part of the store could not be brought up to date; tries again")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
