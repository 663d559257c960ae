using Microsoft.Extensions.Options;
using Provenance.Server.Hosting;

namespace Provenance.Server.Admissions;

/// <summary>The section <c>HeavyRequests</c> of the settings: which requests wait for one another, and how many run.</summary>
internal sealed class HeavyRequestOptions
{
    /// <summary>The memory that a request takes at most which the default limits accept: 256 MiB.</summary>
    private const long MemoryOfOne = 256L << 20;

    private const int MostPlaces = 1_000;
    private const int MostCost = 1_000_000_000;

    /// <summary>From what cost on a request is heavy: 1 to 1,000,000,000, by default 2,000.</summary>
    public int Cost { get; set; } = 2_000;

    /// <summary>How many heavy requests run at the same time: 1 to 1,000. By default one fewer than there are processors, and
    /// no more than have room in <see cref="MemoryBudget"/> with 256 MiB each; at least one.</summary>
    public int? AtOnce { get; set; }

    /// <summary>How many bytes the objects of the process may take before no heavy request begins: 67,108,864 or more. By
    /// default three quarters of what the machine has, or its container allows.</summary>
    public long? MemoryBudget { get; set; }

    /// <summary>The budget that holds.</summary>
    public long Budget => MemoryBudget ?? GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3;

    /// <summary>The number of places that holds.</summary>
    public int Places =>
        AtOnce ?? (int)Math.Max(1, Math.Min(Environment.ProcessorCount - 1, Budget / MemoryOfOne));

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">One of them is out of its range, or unknown.</exception>
    public static HeavyRequestOptions Of(IConfiguration configuration)
    {
        const string Section = "HeavyRequests";
        const long LeastBudget = 64L << 20;
        var options = SettingsSection.Read<HeavyRequestOptions>(configuration, Section);
        List<string> faults = [];
        if (options.Cost is < 1 or > MostCost)
        {
            faults.Add($"{Section}:Cost is {options.Cost}; 1 to {MostCost} would be accepted.");
        }

        if (options.AtOnce is < 1 or > MostPlaces)
        {
            faults.Add($"{Section}:AtOnce is {options.AtOnce}; 1 to {MostPlaces} would be accepted.");
        }

        if (options.MemoryBudget < LeastBudget)
        {
            faults.Add($"{Section}:MemoryBudget is {options.MemoryBudget}; {LeastBudget} or more would be accepted.");
        }

        return faults.Count == 0 ? options : throw new OptionsValidationException(Section, typeof(HeavyRequestOptions), faults);
    }
}
