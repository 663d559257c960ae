using System.Globalization;
using Npgsql;

namespace Provenance.Benchmarks;

/// <summary>The processes of a PostgreSQL server on this machine, as Linux counts their processor time.</summary>
internal sealed class PostgresProcesses
{
    private const double TicksPerSecond = 100;

    private readonly string _postmaster;

    private PostgresProcesses(string postmaster) => _postmaster = postmaster;

    /// <summary>The processor time of all of them, those that have ended included, in seconds.</summary>
    public double Seconds
    {
        get
        {
            // A process that ends between the two readings would be in neither.
            while (true)
            {
                var ended = Times(_postmaster, 13, 2);
                var running = Times(_postmaster, 11, 2) + Directory.EnumerateDirectories("/proc")
                    .Select(folder => Path.GetFileName(folder))
                    .Where(process => int.TryParse(process, CultureInfo.InvariantCulture, out _))
                    .Where(process => FieldsOf(process) is [_, var parent, ..] && parent == _postmaster)
                    .Sum(process => Times(process, 11, 2));
                if (ended == Times(_postmaster, 13, 2))
                {
                    return (ended + running) / TicksPerSecond;
                }
            }
        }
    }

    /// <summary>Those of the server that a connection string leads to.</summary>
    public static async Task<PostgresProcesses> OfAsync(string connectionString)
    {
        await using NpgsqlConnection connection = new(connectionString);
        await connection.OpenAsync();
        return new(FieldsOf(connection.ProcessID.ToString(CultureInfo.InvariantCulture))[1]);
    }

    private static long Times(string process, int first, int count) => FieldsOf(process).Skip(first).Take(count)
        .Sum(text => long.Parse(text, CultureInfo.InvariantCulture));

    /// <summary>What /proc/PID/stat says after the name: state, parent and so on; nothing of a process that has ended.</summary>
    private static string[] FieldsOf(string process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            return line[(line.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }
}
