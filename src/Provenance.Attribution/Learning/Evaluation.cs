namespace Provenance.Attribution.Learning;

/// <summary>How well the rules alone and what was learned do on articles that were not learned from.</summary>
/// <param name="Rules">The rules alone.</param>
/// <param name="Learned">The rules with a model.</param>
public sealed record Evaluation(Agreement Rules, Agreement Learned)
{
    /// <summary>Each suggestion of the rules.</summary>
    public IReadOnlyList<Judged> OfRules { get; init; } = [];

    /// <summary>Each suggestion of the rules with a model.</summary>
    public IReadOnlyList<Judged> OfLearned { get; init; } = [];

    /// <summary>Whether a model is worth using: better at finding passages, and no worse at their words.</summary>
    public bool IsBetter => Learned.F1 > Rules.F1 && Learned.SourceF1 >= Rules.SourceF1
        && Learned.ContentF1 >= Rules.ContentF1;
}
