using System.Globalization;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>
/// How many random graphs the tests try: a fifth, or the part that PROVENANCE_TEST_SEEDS says in per cent. The first seeds
/// are the same in every run.
/// </summary>
internal static class RandomSeeds
{
    private const string Variable = "PROVENANCE_TEST_SEEDS";

    private static readonly int _percent = Parse(Environment.GetEnvironmentVariable(Variable));

    /// <summary>As many of all.</summary>
    internal static int Of(int all) => Math.Max(1, (int)((long)all * _percent / 100));

    private static int Parse(string? text) => text is null or ""
        ? 20
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent is >= 1 and <= 10_000
            ? percent
            : throw new InvalidOperationException($"{Variable} is \"{text}\": a percentage from 1 to 10000 is accepted.");
}
