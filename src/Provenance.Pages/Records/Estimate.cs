namespace Provenance.Pages.Records;

/// <summary>A figure as it was printed, and the range that it stands for.</summary>
public sealed record Estimate(
    string Verbatim, double? Low, double? High, string Unit, MeasureRef Measure, FuzzyDate? CountedAsOf);

/// <summary>What a figure counts.</summary>
public sealed record MeasureRef(string Name);
