namespace Provenance.Pictures.Figures;

/// <summary>Where numbers stand between two ends of an axis: evenly, or by their logarithms where the largest is more than
/// a hundred times the least.</summary>
internal sealed class Scale
{
    private readonly double _from;
    private readonly double _to;
    private readonly bool _isLogarithmic;

    private Scale(double from, double to, bool isLogarithmic, IReadOnlyList<double> ticks)
    {
        _from = from;
        _to = to;
        _isLogarithmic = isLogarithmic;
        Ticks = ticks;
    }

    /// <summary>The round numbers on it, at most five.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Whether it goes by logarithms.</summary>
    public bool IsLogarithmic => _isLogarithmic;

    /// <summary>The scale that has all of these numbers on it, and 0 unless it goes by logarithms.</summary>
    public static Scale Of(IReadOnlyCollection<double> numbers)
    {
        var (least, most) = (numbers.DefaultIfEmpty(0).Min(), numbers.DefaultIfEmpty(1).Max());
        return least > 0 && most / least > 100 ? Logarithmic(least, most) : Even(Math.Min(0, least), Math.Max(0, most));
    }

    /// <summary>Where a number stands, from 0 to 1.</summary>
    public double At(double number) => Math.Clamp(
        _isLogarithmic
            ? (Math.Log10(Math.Max(number, _from)) - Math.Log10(_from)) / (Math.Log10(_to) - Math.Log10(_from))
            : (number - _from) / (_to - _from),
        0,
        1);

    private static Scale Logarithmic(double least, double most)
    {
        var (first, last) = ((int)Math.Floor(Math.Log10(least)), (int)Math.Ceiling(Math.Log10(most)));
        var stride = (int)Math.Ceiling((last - first) / 4.0);
        return new(
            Math.Pow(10, first),
            Math.Pow(10, last),
            true,
            [.. Enumerable.Range(0, ((last - first) / stride) + 1).Select(i => Math.Pow(10, first + (i * stride)))]);
    }

    private static Scale Even(double least, double most)
    {
        if (least.Equals(most))
        {
            most = 1;
        }

        var raw = (most - least) / 3;
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = new[] { 1.0, 2, 2.5, 5, 10 }.First(factor => factor * magnitude >= raw * 0.999) * magnitude;
        var from = Math.Floor(least / step) * step;
        var count = (int)Math.Ceiling((most - from) / step * 0.9999);
        return new(from, from + (count * step), false, [.. Enumerable.Range(0, count + 1).Select(i => from + (i * step))]);
    }
}
