using System.ComponentModel.DataAnnotations;

namespace Provenance.Server.Admissions;

/// <summary>Which requests wait for one another, and how many run: the section <c>HeavyRequests</c> of the settings.</summary>
internal sealed class HeavyRequestOptions
{
    /// <summary>The memory that a request takes at most which the default limits accept: 256 MiB.</summary>
    private const long MemoryOfOne = 256L << 20;

    /// <summary>From what cost on a request is heavy: 1 to 1,000,000,000, by default 20,000.</summary>
    [Range(1, 1_000_000_000)]
    public int Cost { get; set; } = 20_000;

    /// <summary>How many heavy requests run at the same time: 0 to 1,000. 0, the default, for one fewer than there are
    /// processors, and no more than have room in the memory with 256 MiB each; at least one.</summary>
    [Range(0, 1_000)]
    public int AtOnce { get; set; }

    /// <summary>Of the memory that the machine has, or its container allows, how many per cent the objects of the process may
    /// take before no heavy request begins: 1 to 100, by default 75.</summary>
    [Range(1, 100)]
    public int MemoryShare { get; set; } = 75;

    /// <summary>The bytes of that share.</summary>
    public long Memory => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 100 * MemoryShare;

    /// <summary>How many run at the same time as things are.</summary>
    public int Places => AtOnce > 0
        ? AtOnce
        : (int)Math.Max(1, Math.Min(Environment.ProcessorCount - 1, Memory / MemoryOfOne));
}
